package tidings.payment;

import tidings.events.OrderId;
import tidings.messaging.Intent;

/// What the provider has done for this order is to become what is wanted: charged, or not (any more).
record SettlePayment(OrderId orderId) implements Intent {
    @Override
    public String key() {
        return orderId.toString();
    }
}
