package tidings.order;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.Outbox;

/// Cancels orders whose payment stays silent, so that every saga ends. Instances share the work.
@Component
class PaymentDeadline {
    private static final int AT_ONCE = 100;

    private final Orders orders;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration patience;

    PaymentDeadline(
            Orders orders,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${tidings.order.payment-timeout}") Duration patience) {
        this.orders = orders;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
        this.patience = patience;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        int cancelled;
        do {
            cancelled = transaction.execute(_ -> cancelSome());
        } while (cancelled == AT_ONCE);
    }

    private int cancelSome() {
        var unpaid = orders.unpaidSince(clock.instant().minus(patience), AT_ONCE);
        unpaid.forEach(order -> outbox.publish(order.fail("The payment did not arrive in time")));
        return unpaid.size();
    }
}
