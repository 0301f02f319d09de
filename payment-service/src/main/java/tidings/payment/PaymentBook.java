package tidings.payment;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import tidings.events.OrderId;
import tidings.events.PaymentEvent;
import tidings.messaging.Intents;
import tidings.messaging.Outbox;

/// The book keeps what has become of each payment, and tells it in the same transaction.
@Service
public class PaymentBook {
    private final Payments payments;
    private final AwaitedRefunds refunds;
    private final Outbox outbox;
    private final Intents intents;
    private final TransactionOperations together;
    private final Clock clock;

    /// @param together commits what is noted of several payments at the same time
    PaymentBook(
            Payments payments,
            AwaitedRefunds refunds,
            Outbox outbox,
            Intents intents,
            @Qualifier("groupCommit") TransactionOperations together,
            Clock clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.outbox = outbox;
        this.intents = intents;
        this.together = together;
        this.clock = clock;
    }

    /// Notes the charge, and returns the payment as it is now: meanwhile it may have become unwanted.
    Payment open(OrderId orderId, String charge) {
        return together.execute(_ -> {
            var payment = payments.take(orderId);
            payment.charge().open(charge);
            return payment;
        });
    }

    /// Notes where the charge stands. Where nothing is left to be done, the intent to do it ends with that.
    void note(OrderId orderId, Standing standing) {
        together.executeWithoutResult(_ -> {
            var payment = payments.take(orderId);
            learn(payment, standing);
            if (payment.isSettled()) {
                intents.fulfilled();
            }
        });
    }

    /// Hears of money on its way back. What is to be done about that is settled, or it has failed, which a person is
    /// shown once. A refund that was refused is not asked for again: they may be sending the money on another way.
    public void hear(OrderId orderId, Standing standing) {
        together.executeWithoutResult(_ -> {
            var payment = payments.take(orderId);
            var wasStuck = refunds.findById(orderId.value()).filter(AwaitedRefund::isStuck);
            learn(payment, standing);
            if (payment.isSettled()) {
                intents.withdraw(SettlePayment.class, new SettlePayment(orderId).key());
            } else if (standing instanceof Standing.Unrefunded && wasStuck.isEmpty()) {
                intents.note(new SettlePayment(orderId));
            }
            intents.fulfilled();
        });
    }

    private void learn(Payment payment, Standing standing) {
        for (PaymentEvent news : payment.learn(standing)) {
            outbox.publish(news);
        }
        if (payment.awaitsRefund()) {
            await(payment, standing);
        }
    }

    void askAnew(OrderId orderId) {
        together.executeWithoutResult(_ -> payments.take(orderId).charge().askAnew());
    }

    private void await(Payment payment, Standing standing) {
        var now = clock.instant();
        var refund =
                refunds.findById(payment.orderId().value()).orElseGet(() -> AwaitedRefund.of(payment.orderId(), now));
        if (payment.isSettled() && refund.isOld(now)) {
            refunds.delete(refund);
        } else {
            refund.learn(standing);
            refund.lookedAt(now);
            refunds.save(refund);
        }
    }
}
