package tidings.messaging;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tidings.events.Event;

/// Gathers what a transaction tells and notes all of it, in one statement, just before the commit.
///
/// By then the aggregates have been written: their rows are locked and their versions checked, so the ids that the
/// insert draws follow the order of the changes. That, and what the [Relay] makes of it, is the order per key.
class TransactionalOutbox implements Outbox {
    private final WireFormat wire;
    private final OutboxLog log;
    private final Clock clock;
    private final Runnable writeAggregates;
    private final Runnable wakeRelay;

    TransactionalOutbox(WireFormat wire, OutboxLog log, Clock clock, Runnable writeAggregates, Runnable wakeRelay) {
        this.wire = wire;
        this.log = log;
        this.clock = clock;
        this.writeAggregates = writeAggregates;
        this.wakeRelay = wakeRelay;
    }

    @Override
    public void publish(Event event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "%s was not published: there is no transaction that the news could commit with"
                            .formatted(event.getClass().getSimpleName()));
        }
        ofThisTransaction().add(wire.tell(event, clock.instant(), Cause.current()));
    }

    private List<Told> ofThisTransaction() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(News.class::isInstance)
                .map(News.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var news = new News();
                    TransactionSynchronizationManager.registerSynchronization(news);
                    return news;
                })
                .told;
    }

    private final class News implements TransactionSynchronization {
        private final List<Told> told = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            writeAggregates.run();
            log.append(told);
        }

        @Override
        public void afterCommit() {
            wakeRelay.run();
        }
    }
}
