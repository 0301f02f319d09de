package tidings.events.wire;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidings.events.Event;

/// What can be made of a record on a topic, whoever reads it.
public sealed interface Reading {

    /// An event of the family, in today's Java.
    ///
    /// @param wording how it was told
    record Legible(String key, UUID id, Wording wording, Event event) implements Reading {}

    /// An event of a type that the family does not know (yet).
    record Unknown(String key, UUID id, String type) implements Reading {}

    /// No event, or not as agreed.
    ///
    /// @param reason may quote what the record says
    record Illegible(
            @Nullable String key,
            @Nullable UUID id,
            @Nullable String type,
            String reason) implements Reading {}

    /// Never fails: whatever lies on a topic, it must not keep anybody from reading on.
    ///
    /// @param family whose topic it is
    static Reading of(byte @Nullable [] recordKey, Attributes attributes, byte @Nullable [] value, Family family) {
        var key = Attributes.text(recordKey);
        var id = attributes.id("ce_id");
        var type = attributes.text("ce_type");
        if (key == null || id == null || type == null) {
            var missing = key == null ? "key" : id == null ? "ce_id" : "ce_type";
            return new Illegible(key, id, type, "no valid %s".formatted(missing));
        }
        var wording = family.wordings().get(type);
        if (wording == null) {
            return new Unknown(key, id, type);
        }
        try {
            var event = wording.read(value == null ? new byte[0] : value);
            return event != null && event.key().equals(key)
                    ? new Legible(key, id, wording, event)
                    : new Illegible(key, id, type, "no %s about its key".formatted(type));
        } catch (RuntimeException illegible) {
            var why = illegible.toString().lines().findFirst().orElse("");
            return new Illegible(key, id, type, "no valid %s: %s".formatted(type, why));
        }
    }
}
