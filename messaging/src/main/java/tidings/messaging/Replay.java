package tidings.messaging;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import tidings.messaging.Delivery.Legible;

/// Hears all topics of a service again, from the beginning: of the events, those that the service has reacted to, each
/// once.
class Replay implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Replay.class);
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(2);

    /// A moment's work: so much may be left to read while the service waits.
    private static final long LITTLE = 2_000;

    private final BoundedReader reader;
    private final Map<String, Reactor> reactors;
    private final Inbox ofTheService;
    private final TransactionOperations transactions;

    /// How far the service has come, as far as it is known here, by the name of the partition.
    private final Map<String, Long> extent = new TreeMap<>();

    /// Where the service was met: all before that is settled, one way or another.
    private Map<TopicPartition, Long> met = Map.of();

    private long events;
    private long reportedAt = System.nanoTime();

    /// @param reactors     what is done with the events
    /// @param ofTheService what the service has reacted to
    Replay(
            Consumer<byte[], byte[]> consumer,
            Collection<Reactor> reactors,
            Inbox ofTheService,
            TransactionOperations transactions) {
        this.reactors = reactors.stream().collect(toUnmodifiableMap(Reactor::topic, Function.identity()));
        this.reader = new BoundedReader(consumer, this.reactors.keySet());
        this.ofTheService = ofTheService;
        this.transactions = transactions;
    }

    /// Reads from the beginning what the service has committed, until little of it is left.
    void untilTheServiceIsMet() {
        reader.seekToBeginning();
        met = reader.committed();
        while (reader.left(met) > LITTLE) {
            read(met);
            met = reader.committed();
        }
        read(met);
        met.forEach((partition, offset) -> extent.merge(partition.toString(), offset, Math::max));
    }

    /// Reads all that is there. Done again it begins where the service was met, because the service may have reacted in
    /// between to what was passed over.
    void toTheEnd() {
        reader.seek(met);
        read(reader.ends());
    }

    /// Of how many events, and up to where in each partition.
    String extent() {
        return extent.entrySet().stream()
                .map(at -> at.getKey() + " to " + at.getValue())
                .collect(joining(", ", "%,d events (".formatted(events), ")"));
    }

    private void read(Map<TopicPartition, Long> end) {
        reader.read(end, (partition, records) -> {
            var reactor = Objects.requireNonNull(reactors.get(partition.topic()));
            transactions.executeWithoutResult(_ -> react(reactor, records));
            report(end);
        });
    }

    private void react(Reactor reactor, List<ConsumerRecord<byte[], byte[]>> records) {
        var legible = records.stream()
                .map(reactor::read)
                .filter(Legible.class::isInstance)
                .map(Legible.class::cast)
                .toList();
        var done = ofTheService.known(legible);
        var again = legible.stream().filter(event -> done.contains(event.id())).toList();
        events += reactor.reactOnly(again);
        again.forEach(event -> extent.merge(placeOf(event.raw()), event.raw().offset() + 1, Math::max));
    }

    private static String placeOf(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition()).toString();
    }

    private void report(Map<TopicPartition, Long> end) {
        if (System.nanoTime() - reportedAt > BETWEEN_REPORTS.toNanos()) {
            reportedAt = System.nanoTime();
            log.info("{} events are in it, {} records are left to read", events, reader.left(end));
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
