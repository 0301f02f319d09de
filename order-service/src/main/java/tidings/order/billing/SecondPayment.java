package tidings.order.billing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidings.events.OrderId;
import tidings.events.PaymentId;
import tidings.messaging.NotRetryable;

/// An order was paid a second time. Somebody has to look at that, and give one of both back.
class SecondPayment extends NotRetryable {
    SecondPayment(OrderId order, @Nullable UUID first, PaymentId second) {
        super("Order %s was paid already, with %s, and now also with payment %s: look at the provider what was charged"
                .formatted(order, first == null ? "a payment that was not noted then" : "payment " + first, second));
    }
}
