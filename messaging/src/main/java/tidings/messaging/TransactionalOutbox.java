package tidings.messaging;

import java.time.Clock;
import tidings.events.Event;

/// Notes what a transaction tells just before its commit.
///
/// By then the aggregates have been written: their rows are locked and their versions checked, so the ids that the
/// insert draws follow the order of the changes. That, and what the [Relay] makes of it, is the order per key.
class TransactionalOutbox implements Outbox {
    private final WireFormat wire;
    private final Clock clock;
    private final PerTransaction<Told> news;

    TransactionalOutbox(WireFormat wire, OutboxLog log, Clock clock, Runnable writeAggregates, Runnable wakeRelay) {
        this.wire = wire;
        this.clock = clock;
        this.news = new PerTransaction<>(
                told -> {
                    writeAggregates.run();
                    log.append(told);
                },
                wakeRelay);
    }

    @Override
    public void publish(Event event) {
        news.add(wire.tell(event, clock.instant(), Cause.current()));
    }
}
