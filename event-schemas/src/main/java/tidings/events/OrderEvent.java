package tidings.events;

import tidings.events.contract.Topic;

/// What can happen to an order. Told by order-service.
@Topic("orders")
public sealed interface OrderEvent extends Event permits OrderPlaced, OrderConfirmed, OrderCancelled {
    OrderId orderId();

    UserId userId();

    @Override
    default String key() {
        return orderId().toString();
    }
}
