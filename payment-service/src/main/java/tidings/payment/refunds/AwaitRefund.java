package tidings.payment.refunds;

import tidings.events.OrderId;
import tidings.messaging.Intent;

/// The intent to ask the provider what has become of the money that it gives back for this order.
record AwaitRefund(OrderId orderId) implements Intent {
    @Override
    public String key() {
        return orderId.toString();
    }
}
