package tidings.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/// Identifies a payment: a UUID, on the wire its 36 characters.
public record PaymentId(@JsonValue UUID value) {

    @JsonCreator
    public PaymentId {}

    /// The id of an order's payment. It follows from the order, so that a service which forgets it comes to the
    /// same one again (UUID version 5).
    public static PaymentId of(OrderId order) {
        return new PaymentId(UuidCreator.getNameBasedSha1(order.value(), "payment"));
    }

    /// Throws [IllegalArgumentException] when the text is no UUID.
    public static PaymentId of(String text) {
        return new PaymentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
