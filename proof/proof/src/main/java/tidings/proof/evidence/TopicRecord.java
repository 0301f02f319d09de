package tidings.proof.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidings.proof.journal.RecordPlace;

/// A record as it lies on a topic; what is not legible of it is missing.
///
/// @param planted whether a fault has put it there
public record TopicRecord(
        RecordPlace place,
        @Nullable String key,
        @Nullable UUID id,
        @Nullable String type,
        Instant time,
        String value,
        boolean planted) {
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "users", Set.of("UserSignedUp", "UserErased"),
            "orders", Set.of("OrderPlaced", "OrderConfirmed", "OrderCancelled"),
            "payments", Set.of("PaymentSucceeded", "PaymentFailed", "PaymentFailed.v2", "PaymentRefunded"));

    /// Empty when it lacks a key, an id or a type.
    public Optional<VersionedEvent> version() {
        return key == null || id == null || type == null
                ? Optional.empty()
                : Optional.of(new VersionedEvent(place.topic(), key, id, type));
    }

    /// Whether those who hear the topic know such events. What they do not know they ignore.
    public boolean isOfKnownType() {
        return type != null && KNOWN.getOrDefault(place.topic(), Set.of()).contains(type);
    }

    /// The fact's name, whatever its version.
    public String event() {
        if (type == null) {
            return "";
        }
        var version = type.indexOf(".v");
        return version < 0 ? type : type.substring(0, version);
    }

    @Override
    public String toString() {
        return "%s %s of %s at %s".formatted(type, id, key, place);
    }
}
