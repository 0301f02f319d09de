package tidings.events;

/// The whole amount of the order was charged.
public record PaymentSucceeded(PaymentId paymentId, OrderId orderId, UserId userId, Money amount)
        implements PaymentEvent {}
