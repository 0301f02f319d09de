package tidings.order;

import org.springframework.stereotype.Component;
import tidings.events.PaymentEvent;
import tidings.events.PaymentFailed;
import tidings.events.PaymentRefunded;
import tidings.events.PaymentSucceeded;
import tidings.messaging.FromTheBeginning;
import tidings.messaging.Outbox;
import tidings.messaging.Reactions;

/// The saga of an order goes on when something happens to its payment.
///
/// Throws [NoSuchOrder], and what the [Bill][tidings.order.billing.Bill] throws: money that we cannot explain is for
/// somebody to look at.
@Component
@FromTheBeginning
class PaymentReactions implements Reactions<PaymentEvent> {
    private final Orders orders;
    private final Outbox outbox;

    PaymentReactions(Orders orders, Outbox outbox) {
        this.orders = orders;
        this.outbox = outbox;
    }

    @Override
    public void on(PaymentEvent event) {
        var order = orders.take(event.orderId());
        switch (event) {
            case PaymentSucceeded payment -> paid(order, payment);
            case PaymentFailed payment -> failed(order, payment);
            case PaymentRefunded refund -> refunded(order, refund);
        }
    }

    private void paid(Order order, PaymentSucceeded payment) {
        order.bill().paidWith(payment, order.status() == OrderStatus.CONFIRMED);
        switch (order.status()) {
            case PLACED -> outbox.publish(order.confirm());
            case CONFIRMED -> {} // told twice
            case CANCELLED -> {} // too late: payment-service heard that it was cancelled, and gives the money back
        }
    }

    /// Throws [IllegalStep] for an order that was paid already: one of both is not true.
    private void failed(Order order, PaymentFailed payment) {
        switch (order.status()) {
            case PLACED, CONFIRMED -> outbox.publish(order.fail(payment.reason().text()));
            case CANCELLED -> {} // told twice, or its customer or the deadline came first
        }
    }

    /// Throws [IllegalStep] for an order that was not paid, and what the bill throws where it was not paid with that.
    private void refunded(Order order, PaymentRefunded refund) {
        switch (order.status()) {
            case PLACED, CONFIRMED -> {
                order.bill().givenBack(refund);
                outbox.publish(order.refund());
            }
            case CANCELLED -> {} // the refund is what that led to
        }
    }
}
