package tidings.payment.refunds;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.Intents;
import tidings.payment.AwaitedRefunds;

/// Has the provider asked what has become of money on its way back. Instances share the work.
@Component
class RefundWatch {
    private static final int AT_ONCE = 100;

    private final AwaitedRefunds refunds;
    private final Intents intents;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RefundWatch(AwaitedRefunds refunds, Intents intents, TransactionTemplate transaction, Clock clock) {
        this.refunds = refunds;
        this.intents = intents;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        int due;
        do {
            due = transaction.execute(_ -> lookAtSome());
        } while (due == AT_ONCE);
    }

    private int lookAtSome() {
        var now = clock.instant();
        var due = refunds.due(now, AT_ONCE);
        due.forEach(refund -> {
            intents.note(new AwaitRefund(refund.orderId()));
            refund.lookedAt(now);
        });
        return due.size();
    }
}
