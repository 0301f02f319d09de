package tidings.order.unpaid;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.events.PaymentEvent;
import tidings.messaging.CaughtUp;
import tidings.messaging.Outbox;
import tidings.order.Orders;

/// Cancels orders whose payment stays silent, so that every saga ends. Instances share the work.
///
/// Silence means something only to somebody who listens. So time counts, by the [DeadlineClock], only while this
/// service has caught up with the payments; and when it goes on after it stood still, nothing is cancelled for half a
/// minute: the service that tells of payments may have been cut off as well, and needs a moment to tell what has
/// happened meanwhile.
@Component
class PaymentDeadline {
    private static final int AT_ONCE = 100;
    private static final Duration AFTER_STANDSTILL = Duration.ofSeconds(30);

    private final Orders orders;
    private final Outbox outbox;
    private final CaughtUp caughtUp;
    private final DeadlineClock clock;
    private final TransactionTemplate transaction;
    private final Duration patience;

    PaymentDeadline(
            Orders orders,
            Outbox outbox,
            CaughtUp caughtUp,
            DeadlineClock clock,
            TransactionTemplate transaction,
            @Value("${tidings.order.payment-timeout}") Duration patience) {
        this.orders = orders;
        this.outbox = outbox;
        this.caughtUp = caughtUp;
        this.clock = clock;
        this.transaction = transaction;
        this.patience = patience;
    }

    /// Cancels what is overdue, and asks the broker only while an order waits for its payment.
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        if (orders.isAnyAwaited() && caughtUp.with(PaymentEvent.class)) {
            var now = transaction.execute(_ -> letTimePass());
            if (now.hasGoneOnFor(shorter(patience, AFTER_STANDSTILL))) {
                cancelBefore(now.passed() - patience.toMillis());
            }
        }
    }

    private DeadlineClock.Reading letTimePass() {
        var now = clock.pass();
        orders.awaitNewOnes(now.passed());
        return now;
    }

    private void cancelBefore(long reading) {
        int cancelled;
        do {
            cancelled = transaction.execute(_ -> cancelSome(reading));
        } while (cancelled == AT_ONCE);
    }

    private int cancelSome(long reading) {
        var unpaid = orders.awaitedSince(reading, AT_ONCE);
        unpaid.forEach(order -> outbox.publish(order.fail("The payment did not arrive in time")));
        return unpaid.size();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
