package tidings.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Identifies a user: a UUID, on the wire its 36 characters.
public record UserId(@JsonValue UUID value) {

    @JsonCreator
    public UserId {}

    /// A new id, greater than those before it (UUID version 7), so that indexes grow at their end.
    public static UserId next() {
        return new UserId(UuidCreator.getTimeOrderedEpoch());
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
