package tidings.events;

import tidings.events.contract.Topic;

/// What can happen to the payment of an order. Told by payment-service.
@Topic("payments")
public sealed interface PaymentEvent extends Event permits PaymentSucceeded, PaymentFailed, PaymentRefunded {
    PaymentId paymentId();

    OrderId orderId();

    UserId userId();

    @Override
    default String key() {
        return orderId().toString();
    }
}
