package tidings.rebuild;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import tidings.messaging.inbox.Inbox;
import tidings.messaging.reactions.EventDispatcher;
import tidings.messaging.reactions.EventDispatchers;
import tidings.messaging.wire.Delivery.Legible;

/// A replay hears all topics of a service again, from the beginning: of the events, those that the service has
/// reacted to, each once.
class Replay {
    private static final Logger log = LoggerFactory.getLogger(Replay.class);
    private static final Duration BETWEEN_REPORTS = Duration.ofSeconds(2);

    /// More than the service can have taken of a partition without having committed it yet: a poll's batch.
    private static final long A_BATCH = 1_000;

    private final BoundedReader reader;
    private final Map<String, EventDispatcher> dispatchers;
    private final Inbox ofTheService;
    private final TransactionOperations transactions;

    /// How far the service has come, as far as it is known here, by the name of the partition.
    private final Map<String, Long> extent = new TreeMap<>();

    /// Where the service was met: all before that was reacted to, or is parked.
    private Map<TopicPartition, Long> met = Map.of();

    /// What was parked when it was read. It may have been redriven since.
    private final Map<UUID, Legible> parked = new LinkedHashMap<>();

    private long events;
    private long reportedAt = System.nanoTime();

    /// @param reader       of the topics of these dispatchers
    /// @param dispatchers     what is done with the events
    /// @param ofTheService what the service has reacted to
    Replay(BoundedReader reader, EventDispatchers dispatchers, Inbox ofTheService, TransactionOperations transactions) {
        this.reader = reader;
        this.dispatchers = dispatchers.byTopic();
        this.ofTheService = ofTheService;
        this.transactions = transactions;
    }

    /// Reads from the beginning what the service has committed, until little of it is left.
    void untilTheServiceIsMet() {
        dispatchers.values().forEach(EventDispatcher::lookForGivenUp);
        reader.seekToBeginning();
        met = reader.committed();
        while (reader.left(met) > A_BATCH) {
            read(met, this::park);
            met = reader.committed();
        }
        read(met, this::park);
        met.forEach((partition, offset) -> extent.put(partition.toString(), offset));
    }

    /// Hears what else the service has reacted to by now, also what it has redriven. Done again it begins where the
    /// service was met, because the service may have reacted in between to what was passed over.
    void catchUp() {
        dispatchers.values().forEach(EventDispatcher::lookForGivenUp);
        dispatchers.values().forEach(this::hearWhatWasRedriven);
        reader.seek(met);
        var end = new HashMap<>(reader.ends());
        reader.committed().forEach((partition, offset) -> end.merge(partition, offset + A_BATCH, Math::min));
        read(end, _ -> {}); // what the service has not reacted to is in neither
    }

    private void hearWhatWasRedriven(EventDispatcher dispatcher) {
        var ofItsTopic = parked.values().stream()
                .filter(event -> event.raw().topic().equals(dispatcher.topic()))
                .toList();
        transactions.executeWithoutResult(_ -> react(dispatcher, ofItsTopic));
    }

    /// The extent of the replay: of how many events, and up to where in each partition.
    String extent() {
        return extent.entrySet().stream()
                .filter(at -> at.getValue() > 0)
                .map(at -> at.getKey() + " to " + at.getValue())
                .collect(joining(", ", "%,d events (".formatted(events), ")"));
    }

    private void read(Map<TopicPartition, Long> end, Consumer<Legible> passedOver) {
        reader.read(end, (partition, records) -> {
            var dispatcher = Objects.requireNonNull(dispatchers.get(partition.topic()));
            var legible = records.stream()
                    .filter(not(dispatcher::isGivenUp))
                    .map(dispatcher::read)
                    .filter(Legible.class::isInstance)
                    .map(Legible.class::cast)
                    .toList();
            transactions.execute(_ -> react(dispatcher, legible)).forEach(passedOver);
            report(end);
        });
    }

    /// Reacts to what the service has reacted to, and returns the other events.
    private List<Legible> react(EventDispatcher dispatcher, List<Legible> heard) {
        var done = ofTheService.reactedTo(heard);
        var again = heard.stream().filter(event -> done.contains(event.id())).toList();
        events += dispatcher.reactOnly(again);
        again.forEach(event -> extent.merge(placeOf(event.raw()), event.raw().offset() + 1, Math::max));
        return heard.stream().filter(event -> !done.contains(event.id())).toList();
    }

    private void park(Legible event) {
        parked.put(event.id(), event);
    }

    private static String placeOf(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition()).toString();
    }

    private void report(Map<TopicPartition, Long> end) {
        if (System.nanoTime() - reportedAt > BETWEEN_REPORTS.toNanos()) {
            reportedAt = System.nanoTime();
            log.info("{} events are in the new read model, {} records are left to read", events, reader.left(end));
        }
    }
}
