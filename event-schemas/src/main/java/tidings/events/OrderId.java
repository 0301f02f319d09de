package tidings.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.UUID;

/// Identifies an order: a UUID, on the wire its 36 characters.
public record OrderId(@JsonValue UUID value) {
    private static final int TIME_ORDERED = 7;
    private static final int BITS_AFTER_TIME = 16;

    @JsonCreator
    public OrderId {}

    /// A new id of this moment, greater than those before it.
    public static OrderId at(Instant now) {
        return new OrderId(OrderedIds.at(now));
    }

    /// Throws [IllegalArgumentException] when the text is no UUID.
    public static OrderId of(String text) {
        return new OrderId(UUID.fromString(text));
    }

    /// The time at which the order was placed, which is when the id was made. Long ago, if the id does not say it.
    public Instant time() {
        return value.version() == TIME_ORDERED
                ? Instant.ofEpochMilli(value.getMostSignificantBits() >>> BITS_AFTER_TIME)
                : Instant.EPOCH;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
