package tidings.events;

import org.jspecify.annotations.Nullable;
import tidings.events.contract.SchemaVersion;

/// The whole amount that was charged for a cancelled order was given back.
@SchemaVersion("1.1")
public record PaymentRefunded(
        PaymentId paymentId,
        OrderId orderId,
        UserId userId,
        Money amount,
        @Nullable String charge) implements PaymentEvent {}
