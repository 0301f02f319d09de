package tidings.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.UUID;

/// Identifies a user: a UUID, on the wire its 36 characters.
public record UserId(@JsonValue UUID value) {

    @JsonCreator
    public UserId {}

    /// A new id of this moment, greater than those before it.
    public static UserId at(Instant now) {
        return new UserId(OrderedIds.at(now));
    }

    /// Throws [IllegalArgumentException] when the text is no UUID.
    public static UserId of(String text) {
        return new UserId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
