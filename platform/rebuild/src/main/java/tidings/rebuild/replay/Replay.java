package tidings.rebuild.replay;

import static java.util.function.Predicate.not;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.transaction.support.TransactionOperations;
import tidings.messaging.inbox.Inbox;
import tidings.messaging.reactions.EventDispatcher;
import tidings.messaging.reactions.EventDispatchers;
import tidings.messaging.wire.Delivery.Legible;

/// A replay hears all topics of a service again, from the beginning: of the events, those that the service has
/// reacted to, each once.
public class Replay {
    /// More than the service can have taken of a partition without having committed it yet, with room for offsets that
    /// compaction has taken away.
    private static final long UNCOMMITTED = 2_000;

    private final BoundedReader reader;
    private final Map<String, EventDispatcher> dispatchers;
    private final Inbox ofTheService;
    private final TransactionOperations transactions;

    private final ReplayExtent extent = new ReplayExtent();
    private final ParkedEvents parked = new ParkedEvents();

    /// The places at which the service was met: all before that was reacted to, or is parked.
    private Map<TopicPartition, Long> met = Map.of();

    /// @param reader       of the topics of these dispatchers
    /// @param dispatchers  what is done with the events
    /// @param ofTheService what the service has reacted to
    public Replay(
            BoundedReader reader,
            EventDispatchers dispatchers,
            Inbox ofTheService,
            TransactionOperations transactions) {
        this.reader = reader;
        this.dispatchers = dispatchers.byTopic();
        this.ofTheService = ofTheService;
        this.transactions = transactions;
    }

    /// Reads from the beginning what the service has committed, until little of it is left.
    public void untilTheServiceIsMet() {
        dispatchers.values().forEach(EventDispatcher::lookForGivenUp);
        reader.seekToBeginning();
        met = reader.committed();
        while (reader.left(met) > UNCOMMITTED) {
            read(met, parked::add);
            met = reader.committed();
        }
        read(met, parked::add);
        extent.reaches(met);
    }

    /// Hears what else the service has reacted to by now, also what it has redriven. Done again it begins where the
    /// service was met, because the service may have reacted in between to what was passed over.
    public void catchUp() {
        dispatchers.values().forEach(EventDispatcher::lookForGivenUp);
        dispatchers.values().forEach(this::hearWhatWasRedriven);
        reader.seek(met);
        var end = new HashMap<>(reader.ends());
        reader.committed().forEach((partition, offset) -> end.merge(partition, offset + UNCOMMITTED, Math::min));
        read(end, _ -> {}); // what the service has not reacted to is in neither
    }

    private void hearWhatWasRedriven(EventDispatcher dispatcher) {
        transactions.executeWithoutResult(_ -> react(dispatcher, parked.of(dispatcher.topic())));
    }

    /// The extent of the replay, in words.
    public String extent() {
        return extent.toString();
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
            extent.report(() -> reader.left(end));
        });
    }

    /// Reacts to what the service has reacted to, and returns the other events.
    private List<Legible> react(EventDispatcher dispatcher, List<Legible> heard) {
        var done = ofTheService.reactedTo(heard);
        var again = heard.stream().filter(event -> done.contains(event.id())).toList();
        extent.grow(dispatcher.reactOnly(again), again);
        return heard.stream().filter(event -> !done.contains(event.id())).toList();
    }
}
