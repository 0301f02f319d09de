package tidings.order.customer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tidings.events.OrderId;
import tidings.events.UserId;
import tidings.messaging.Outbox;
import tidings.order.NoSuchOrder;
import tidings.order.OrderView;
import tidings.order.Orders;

/// How a customer takes an order back, paid or not. What was charged is given back by the service that charged it.
@Service
class Cancellation {
    private final Orders orders;
    private final Outbox outbox;

    Cancellation(Orders orders, Outbox outbox) {
        this.orders = orders;
        this.outbox = outbox;
    }

    /// Cancels an order; waits while a payment settles it. Throws [NoSuchOrder], or
    /// [tidings.order.IllegalStep] when it is cancelled already.
    @Transactional
    OrderView cancel(OrderId id, UserId customer) {
        var order = orders.findLockedByIdAndUserId(id.value(), customer.value()).orElseThrow(() -> new NoSuchOrder(id));
        outbox.publish(order.cancel());
        return order.view();
    }
}
