package tidings.payment;

import tidings.events.OrderId;
import tidings.messaging.NotRetryable;

/// Nothing was ever wanted for this order, so nothing can be given back: something has been lost on the way here.
class UnknownOrder extends NotRetryable {
    UnknownOrder(OrderId orderId) {
        super("No payment was requested for order " + orderId);
    }
}
