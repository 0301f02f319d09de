package tidings.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Identifies an order: a UUID, on the wire its 36 characters.
public record OrderId(@JsonValue UUID value) {

    @JsonCreator
    public OrderId {}

    /// A new id, greater than those before it (UUID version 7), so that indexes grow at their end.
    public static OrderId next() {
        return new OrderId(UuidCreator.getTimeOrderedEpoch());
    }

    /// Throws [IllegalArgumentException] when the text is no UUID.
    public static OrderId of(String text) {
        return new OrderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
