package tidings.events.wire;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidings.events.Event;

/// A reading of a record on a topic: what can be made of it, by all who read it.
public sealed interface Reading {

    /// An event of the family, in today's Java.
    ///
    /// @param version how it was told
    /// @param content where the rest of what is known of it stands
    record Legible(String key, UUID id, EventVersion version, Event event, Content content) implements Reading {}

    /// An event of a type that the family does not know (yet).
    record Unknown(String key, UUID id, String type) implements Reading {}

    /// No event, or not as agreed.
    ///
    /// @param announced whether it says nevertheless that it is one
    /// @param reason    may quote what the record says, and is harmless where it is shown
    record Illegible(
            @Nullable String key,
            @Nullable UUID id,
            @Nullable String type,
            boolean announced,
            String reason) implements Reading {

        public Illegible {
            reason = SafeText.line(reason);
        }
    }

    /// Reads a record. Never fails: whatever lies on a topic, it must not keep anybody from reading on.
    ///
    /// @param family whose topic it is
    static Reading of(byte @Nullable [] recordKey, Attributes headers, byte @Nullable [] value, Family family) {
        var key = Attributes.textOf(recordKey);
        var content = Content.of(headers, value);
        var id = content.id("id");
        var type = content.attribute("type");
        if (key == null || id == null || type == null || content.problem() != null) {
            var problem = (key == null ? "no valid key" : content.problem()) + content.mode();
            return new Illegible(key, id, type, content.isAnnounced(), problem);
        }
        var version = family.versions().get(type);
        return version == null ? new Unknown(key, id, type) : read(key, id, type, version, content);
    }

    private static Reading read(String key, UUID id, String type, EventVersion version, Content content) {
        try {
            var event = version.read(content.data());
            return event != null && event.key().equals(key)
                    ? new Legible(key, id, version, event, content)
                    : new Illegible(key, id, type, content.isAnnounced(), "no %s about its key".formatted(type));
        } catch (RuntimeException illegible) {
            var why = illegible.toString().lines().findFirst().orElse("");
            var problem = "no valid %s%s: %s".formatted(type, content.mode(), why);
            return new Illegible(key, id, type, content.isAnnounced(), problem);
        }
    }
}
