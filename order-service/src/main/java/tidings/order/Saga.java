package tidings.order;

import org.springframework.stereotype.Component;
import tidings.events.OrderId;
import tidings.events.PaymentFailed;
import tidings.events.PaymentRefunded;
import tidings.events.PaymentSucceeded;
import tidings.messaging.Outbox;

/// An order's saga goes on when something has become of its payment.
@Component
class Saga {
    private final Orders orders;
    private final Outbox outbox;

    Saga(Orders orders, Outbox outbox) {
        this.orders = orders;
        this.outbox = outbox;
    }

    /// Confirms the order. Throws [NoSuchOrder], and what the [Bill][tidings.order.billing.Bill] throws: money that we
    /// cannot explain is for somebody to look at.
    void paid(PaymentSucceeded payment) {
        var order = find(payment.orderId());
        order.bill().paidWith(payment, order.status() == OrderStatus.CONFIRMED);
        switch (order.status()) {
            case PLACED -> outbox.publish(order.confirm());
            case CONFIRMED -> {} // told twice
            case CANCELLED -> {} // too late: payment-service heard that it was cancelled, and gives the money back
        }
    }

    /// Cancels the order. Throws [IllegalStep] for one that was paid already: one of both is not true.
    void failed(PaymentFailed payment) {
        var order = find(payment.orderId());
        switch (order.status()) {
            case PLACED, CONFIRMED -> outbox.publish(order.fail(payment.reason().text()));
            case CANCELLED -> {} // told twice, or its customer or the deadline came first
        }
    }

    /// Cancels the order. Throws [IllegalStep] for one that was not paid, and what the bill throws where it was not
    /// paid with that: somebody has to look at either.
    void refunded(PaymentRefunded refund) {
        var order = find(refund.orderId());
        switch (order.status()) {
            case PLACED, CONFIRMED -> {
                order.bill().givenBack(refund);
                outbox.publish(order.refund());
            }
            case CANCELLED -> {} // which is why
        }
    }

    private Order find(OrderId id) {
        return orders.findById(id.value()).orElseThrow(() -> new NoSuchOrder(id));
    }
}
