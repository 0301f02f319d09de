package tidings.payment;

import tidings.events.OrderId;
import tidings.messaging.Intent;

/// The intent to have the provider do for this order what is wanted: charge it, or not (any more).
record SettlePayment(OrderId orderId) implements Intent {
    @Override
    public String key() {
        return orderId.toString();
    }
}
