package tidings.proof.evidence;

import java.util.UUID;

/// An event in one of the versions in which it is told: these share its id, so that nobody reacts twice.
public record VersionedEvent(String topic, String key, UUID eventId, String type) {
    public String topicAndKey() {
        return topic + '/' + key;
    }

    @Override
    public String toString() {
        return "%s %s of %s on %s".formatted(type, eventId, key, topic);
    }
}
