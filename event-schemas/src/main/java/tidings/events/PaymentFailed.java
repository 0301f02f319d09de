package tidings.events;

/// The charge was declined for good. No money has moved.
public record PaymentFailed(PaymentId paymentId, OrderId orderId, UserId userId, String reason)
        implements PaymentEvent {}
