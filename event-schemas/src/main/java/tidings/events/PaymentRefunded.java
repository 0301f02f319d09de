package tidings.events;

/// The whole amount that was charged for a cancelled order was given back.
public record PaymentRefunded(PaymentId paymentId, OrderId orderId, UserId userId, Money amount)
        implements PaymentEvent {}
