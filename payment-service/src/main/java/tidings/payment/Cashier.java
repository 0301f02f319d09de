package tidings.payment;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tidings.events.OrderId;
import tidings.events.OrderPlaced;
import tidings.messaging.Intents;

/// The cashier keeps what is wanted of each payment, and has it settled.
@Service
@Transactional
class Cashier {
    private final Payments payments;
    private final Intents intents;

    Cashier(Payments payments, Intents intents) {
        this.payments = payments;
        this.intents = intents;
    }

    void request(OrderPlaced placed) {
        payments.save(Payment.requestedBy(placed));
        intents.note(new SettlePayment(placed.orderId()));
    }

    /// Has no charge made, or gives it back. A charge that is under way is let finish, and looked at again.
    void giveBack(OrderId orderId) {
        if (payments.take(orderId).giveBack()) {
            intents.note(new SettlePayment(orderId));
        }
    }
}
