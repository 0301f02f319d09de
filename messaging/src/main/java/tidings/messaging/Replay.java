package tidings.messaging;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
/// once. Its consumer belongs to no group, and so takes nothing away from anybody.
class Replay implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Replay.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(2);

    /// A moment's work: so much may be left to read while the service waits.
    private static final long LITTLE = 2_000;

    private final Consumer<byte[], byte[]> consumer;
    private final Map<String, Reactor> reactors;
    private final Inbox ofTheService;
    private final TransactionOperations transactions;
    private final List<TopicPartition> partitions;

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
        this.consumer = consumer;
        this.reactors = reactors.stream().collect(toUnmodifiableMap(Reactor::topic, Function.identity()));
        this.ofTheService = ofTheService;
        this.transactions = transactions;
        this.partitions = this.reactors.keySet().stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    /// Reads from the beginning what the service has committed, until little of it is left.
    void untilTheServiceIsMet() {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        met = committed();
        while (left(met) > LITTLE) {
            read(met);
            met = committed();
        }
        read(met);
    }

    /// Reads all that is there. Done again it begins where the service was met, because the service may have reacted in
    /// between to what was passed over.
    void toTheEnd() {
        met.forEach(consumer::seek);
        read(consumer.endOffsets(partitions));
    }

    @Override
    public void close() {
        consumer.close();
    }

    /// Of how many events, and up to where in each partition.
    String extent() {
        return extent.entrySet().stream()
                .map(at -> at.getKey() + " to " + at.getValue())
                .collect(joining(", ", "%,d events (".formatted(events), ")"));
    }

    /// All before that was reacted to, parked, or passed over because it is of an unknown type.
    private Map<TopicPartition, Long> committed() {
        var known = consumer.committed(Set.copyOf(partitions)).entrySet().stream()
                .filter(at -> at.getValue() != null)
                .collect(
                        toUnmodifiableMap(Map.Entry::getKey, at -> at.getValue().offset()));
        known.forEach((partition, offset) -> extent.merge(partition.toString(), offset, Math::max));
        return known;
    }

    private void read(Map<TopicPartition, Long> end) {
        var ahead = ahead(end);
        while (!ahead.isEmpty()) {
            consumer.pause(partitions);
            consumer.resume(ahead);
            var records = consumer.poll(POLL);
            for (var partition : records.partitions()) {
                take(partition, records.records(partition), end.getOrDefault(partition, 0L));
            }
            report(end);
            ahead = ahead(end);
        }
    }

    private void take(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> records, long end) {
        transactions.executeWithoutResult(_ -> react(
                Objects.requireNonNull(reactors.get(partition.topic())),
                records.stream().filter(record -> record.offset() < end).toList()));
        if (consumer.position(partition) > end) {
            consumer.seek(partition, end); // what comes after has its time later
        }
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

    private List<TopicPartition> ahead(Map<TopicPartition, Long> end) {
        return partitions.stream()
                .filter(partition -> consumer.position(partition) < end.getOrDefault(partition, 0L))
                .toList();
    }

    private long left(Map<TopicPartition, Long> end) {
        return ahead(end).stream()
                .mapToLong(partition -> end.getOrDefault(partition, 0L) - consumer.position(partition))
                .sum();
    }

    private void report(Map<TopicPartition, Long> end) {
        if (System.nanoTime() - reportedAt > BETWEEN_REPORTS.toNanos()) {
            reportedAt = System.nanoTime();
            log.info("{} events are in it, {} records are left to read", events, left(end));
        }
    }
}
