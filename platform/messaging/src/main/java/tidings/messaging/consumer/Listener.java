package tidings.messaging.consumer;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.transaction.support.TransactionOperations;
import tidings.messaging.CrashPoint;
import tidings.messaging.reactions.EventDispatchers;
import tidings.messaging.reactions.FailedRecords;
import tidings.messaging.reactions.FailureVerdict;
import tidings.messaging.transactions.Transactions;
import tidings.messaging.transactions.TransientFailures;
import tidings.messaging.wire.Delivery;
import tidings.messaging.wire.Delivery.Illegible;
import tidings.messaging.wire.Delivery.Legible;

/// A listener hears the topics of a service. A poll's whole batch, of whatever topics, is one transaction; a batch
/// that fails is done again record by record, each in a transaction of its own. What fails then is put aside, with
/// what follows it on its key, to be retried or for a person; all else goes through.
///
/// When the database is away or busy the failure goes on to the container, which comes again for ever.
class Listener implements BatchMessageListener<byte[], byte[]> {
    private static final CrashPoint REACTED = CrashPoint.named("listener.reacted");
    private static final CrashPoint COMMITTED = CrashPoint.named("listener.committed");
    private static final CrashPoint REACTED_ALONE = CrashPoint.named("listener.reacted-alone");
    private static final CrashPoint COMMITTED_ALONE = CrashPoint.named("listener.committed-alone");
    private static final CrashPoint PARKED = CrashPoint.named("listener.parked");
    private static final CrashPoint COMMITTED_PARKED = CrashPoint.named("listener.committed-parked");

    /// Well below `max.poll.interval.ms`, after which the group would give the partitions to somebody else.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final EventDispatchers dispatchers;
    private final TransactionOperations transactions;
    private final Runnable parked;

    /// @param parked is run when something was put aside
    Listener(EventDispatchers dispatchers, TransactionOperations transactions, Runnable parked) {
        this.dispatchers = dispatchers;
        this.transactions = new Transactions(transactions);
        this.parked = parked;
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        var deliveries = records.stream()
                .filter(raw -> !dispatchers.of(raw.topic()).isGivenUp(raw))
                .map(raw -> dispatchers.of(raw.topic()).read(raw))
                .toList();
        if (deliveries.stream().anyMatch(Illegible.class::isInstance) || !taken(deliveries)) {
            oneByOne(deliveries);
        }
    }

    private boolean taken(List<Delivery> deliveries) {
        try {
            atOnce(() -> dispatchers.take(deliveries), REACTED, COMMITTED);
            return true;
        } catch (RuntimeException | Error failure) { // an error in a reaction is no reason to stop hearing
            if (TransientFailures.include(failure)) {
                throw failure;
            }
            return false;
        }
    }

    private void oneByOne(List<Delivery> deliveries) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var failed = new TreeMap<String, FailedRecords>();
        for (var delivery : deliveries) {
            if (System.nanoTime() > end) {
                failed.values().forEach(this::write);
                throw new BatchListenerFailedException("the rest comes with the next poll", delivery.raw());
            }
            var topic = delivery.raw().topic();
            take(delivery, failed.computeIfAbsent(topic, _ -> new FailedRecords(dispatchers.of(topic))));
        }
        failed.values().forEach(this::write);
    }

    /// What follows something that failed on its key waits with it, but for the key's last word, which makes it
    /// void.
    private void take(Delivery delivery, FailedRecords failed) {
        if (failed.holdsUp(delivery) && delivery instanceof Legible event) {
            if (!event.isLastWord()) {
                failed.addBehind(event);
                return;
            }
            write(failed);
        }
        if (delivery instanceof Illegible illegible) {
            failed.add(illegible, new FailureVerdict.ForAPerson(illegible.reason()));
        } else {
            takeAlone(delivery, failed);
        }
    }

    private void takeAlone(Delivery delivery, FailedRecords failed) {
        try {
            atOnce(() -> dispatchers.take(List.of(delivery)), REACTED_ALONE, COMMITTED_ALONE);
        } catch (RuntimeException | Error failure) {
            if (TransientFailures.include(failure)) {
                throw failure;
            }
            failed.add(delivery, FailureVerdict.on(failure));
        }
    }

    private void write(FailedRecords failed) {
        if (!failed.isEmpty()) {
            atOnce(failed::write, PARKED, COMMITTED_PARKED);
            failed.clear();
            parked.run();
        }
    }

    /// Does the work in one transaction. The offsets are committed later, when the whole batch has been taken.
    private void atOnce(Runnable work, CrashPoint done, CrashPoint committed) {
        transactions.executeWithoutResult(_ -> {
            work.run();
            done.pass();
        });
        committed.pass();
    }
}
