package tidings.messaging.outbox;

import java.time.Clock;
import java.util.function.Consumer;
import tidings.events.Event;
import tidings.messaging.CrashPoint;
import tidings.messaging.Outbox;
import tidings.messaging.transactions.PerTransaction;
import tidings.messaging.wire.Cause;
import tidings.messaging.wire.OutboxMessage;
import tidings.messaging.wire.WireFormat;

/// Notes what a transaction tells just before its commit.
///
/// By then the aggregates have been written: their rows are locked and their versions checked, so the ids that the
/// insert draws follow the order of the changes. That, and what the relay makes of it, is the order per key.
class TransactionalOutbox implements Outbox {
    /// Nobody was answered yet, and nothing is on its way.
    private static final CrashPoint COMMITTED = CrashPoint.named("outbox.committed");

    private final WireFormat wire;
    private final Clock clock;
    private final Consumer<OutboxMessage> contract;
    private final PerTransaction<OutboxMessage> news;

    /// @param contract throws when what is to be told is not as its schema promises
    TransactionalOutbox(
            WireFormat wire,
            OutboxLog log,
            Clock clock,
            Consumer<OutboxMessage> contract,
            Runnable writeAggregates,
            Runnable wakeRelay) {
        this.wire = wire;
        this.clock = clock;
        this.contract = contract;
        this.news = new PerTransaction<>(
                told -> {
                    writeAggregates.run();
                    log.append(told);
                },
                () -> {
                    COMMITTED.pass();
                    wakeRelay.run();
                });
    }

    @Override
    public void publish(Event event) {
        for (var told : wire.tell(event, clock.instant(), Cause.current())) {
            contract.accept(told);
            news.add(told);
        }
    }
}
