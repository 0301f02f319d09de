package tidings.messaging.reactions;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidings.events.contract.LastWord;
import tidings.events.wire.EventVersion;
import tidings.events.wire.Family;
import tidings.events.wire.SafeText;
import tidings.messaging.deadletters.DeadLetters;
import tidings.messaging.inbox.Inbox;
import tidings.messaging.wire.Delivery;
import tidings.messaging.wire.Delivery.Legible;
import tidings.messaging.wire.Delivery.Unknown;
import tidings.messaging.wire.RecordLocation;
import tidings.messaging.wire.WireFormat;

/// Takes what comes from one topic to the service's reactions: each event once, in the caller's transaction.
public class EventDispatcher {
    private static final Logger log = LoggerFactory.getLogger(EventDispatcher.class);

    private final Family family;
    private final JointReaction reactions;
    private final WireFormat wire;
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final Tracer tracer;
    private final EventCounters counters;
    private final Parking parking;

    EventDispatcher(
            Family family,
            JointReaction reactions,
            WireFormat wire,
            Inbox inbox,
            DeadLetters deadLetters,
            Tracer tracer,
            MeterRegistry meters) {
        this.family = family;
        this.reactions = reactions;
        this.wire = wire;
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.tracer = tracer;
        this.counters = new EventCounters(family.topic(), meters);
        this.parking = new Parking(deadLetters, inbox, counters);
    }

    public String topic() {
        return family.topic();
    }

    Parking parking() {
        return parking;
    }

    public TopicBeginning beginning() {
        return reactions.beginning();
    }

    public Delivery read(ConsumerRecord<byte[], byte[]> raw) {
        return wire.read(raw, family);
    }

    /// Reacts to new events, queues those whose key is parked, and passes over those of unknown type.
    ///
    /// @param fresh the ids, of new events, that the inbox has just noted: not those whose key was parked
    void take(List<Delivery> deliveries, Set<UUID> fresh) {
        var events = Legible.among(deliveries);
        var waiting = queueWaiting(events, fresh);
        reactTo(events.stream().filter(not(waiting::contains)).toList(), fresh);
        parking.dropWhatIsVoidAfter(events);
        deliveries.stream().filter(Unknown.class::isInstance).forEach(_ -> counters.count("ignored"));
    }

    /// Queues what has to wait, and returns it. What need not, since its key was freed a moment ago, is noted.
    private Set<Legible> queueWaiting(List<Legible> events, Set<UUID> fresh) {
        var others =
                events.stream().filter(event -> !fresh.contains(event.id())).toList();
        if (others.isEmpty()) {
            return Set.of();
        }
        var waiting = Set.copyOf(parking.queueWaiting(others));
        fresh.addAll(inbox.note(others.stream().filter(not(waiting::contains)).toList()));
        return waiting;
    }

    /// Reacts to new events, whether or not their key is parked; what waits there may be void by that.
    public void react(List<Legible> events) {
        reactOnly(events);
        parking.dropWhatIsVoidAfter(events);
    }

    /// Reacts to new events. Returns how many those are.
    public int reactOnly(List<Legible> events) {
        var fresh = inbox.note(events);
        var many = fresh.size();
        reactTo(events, fresh);
        return many;
    }

    private void reactTo(List<Legible> events, Set<UUID> fresh) {
        var known = new ArrayList<Legible>();
        for (var event : events) {
            if (fresh.remove(event.id())) {
                event.cause()
                        .during(
                                tracer.spanBuilder("react to " + event.type()),
                                () -> reactions.on(event.event(), event.envelope()));
                counters.count("processed");
            } else {
                known.add(event);
            }
        }
        parking.passOver(known);
    }

    /// Whether a person has given the record up before it was heard: it is not even to be looked at.
    public boolean isGivenUp(ConsumerRecord<?, ?> raw) {
        return deadLetters.discarded().isUnread(RecordLocation.of(raw));
    }

    /// Finds records given up elsewhere, or while no instance ran. Throws an exception of the database.
    public void lookForGivenUp() {
        deadLetters.discarded().lookForUnread(topic());
    }

    /// Tells that a key is left to a person: what failed on it was retried as often as it is worth.
    public void isLeftToAPerson(String key, String reason) {
        counters.count("parked");
        log.warn("Parked what waits on {} of {}: {}", SafeText.line(key), topic(), reason);
    }

    /// The names of the family's events that are the last word on their key.
    public Set<String> lastWords() {
        return family.versions().values().stream()
                .filter(it -> it.event().isAnnotationPresent(LastWord.class))
                .map(EventVersion::name)
                .collect(toSet());
    }
}
