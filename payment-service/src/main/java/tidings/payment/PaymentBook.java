package tidings.payment;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tidings.events.OrderId;
import tidings.messaging.Outbox;

/// Keeps what has become of each payment, and tells it in the same transaction.
@Service
@Transactional
class PaymentBook {
    private final Payments payments;
    private final Outbox outbox;

    PaymentBook(Payments payments, Outbox outbox) {
        this.payments = payments;
        this.outbox = outbox;
    }

    /// Returns the payment as it is now: meanwhile it may have become unwanted.
    Payment open(OrderId orderId, String charge) {
        var payment = payments.take(orderId);
        payment.open(charge);
        return payment;
    }

    void note(OrderId orderId, Standing standing) {
        payments.take(orderId).learn(standing).forEach(outbox::publish);
    }

    void askAnew(OrderId orderId) {
        payments.take(orderId).askAnew();
    }
}
