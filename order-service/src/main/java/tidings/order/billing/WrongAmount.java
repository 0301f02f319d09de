package tidings.order.billing;

import tidings.events.Money;
import tidings.events.OrderId;
import tidings.messaging.NotRetryable;

/// An order was paid with another amount than its total. Somebody has to look at that.
class WrongAmount extends NotRetryable {
    WrongAmount(OrderId order, Money total, Money paid) {
        super("Order %s costs %s, but %s was paid".formatted(order, total, paid));
    }
}
