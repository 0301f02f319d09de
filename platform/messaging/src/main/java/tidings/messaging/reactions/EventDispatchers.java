package tidings.messaging.reactions;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.Reactions;
import tidings.messaging.deadletters.DeadLetters;
import tidings.messaging.inbox.Inbox;
import tidings.messaging.wire.Delivery;
import tidings.messaging.wire.Delivery.Legible;
import tidings.messaging.wire.WireFormat;

/// The event dispatchers of a service, one for each family; a bean of its own, because a list of them would be
/// taken apart by injection.
///
/// @param byTopic in the order of the topics' names
public record EventDispatchers(SortedMap<String, EventDispatcher> byTopic, Inbox inbox) {
    /// The dispatchers to reactions. Throws [IllegalStateException] unless they say to what, and from when on.
    public static EventDispatchers of(
            Collection<Reactions<?>> reactions,
            WireFormat wire,
            JdbcClient jdbc,
            Inbox inbox,
            DeadLetters deadLetters,
            Tracer tracer,
            MeterRegistry meters,
            Clock clock) {
        var byTopic = new TreeMap<String, EventDispatcher>();
        reactions.stream().collect(groupingBy(ReactionDeclaration::familyOf)).forEach((family, those) -> {
            var beginning = new TopicBeginning(family.topic(), jdbc, clock.instant());
            var joint = new JointReaction(those, beginning);
            byTopic.put(family.topic(), new EventDispatcher(family, joint, wire, inbox, deadLetters, tracer, meters));
        });
        return new EventDispatchers(byTopic, inbox);
    }

    public List<EventDispatcher> all() {
        return List.copyOf(byTopic.values());
    }

    /// The dispatcher of a topic that the service hears.
    public EventDispatcher of(String topic) {
        return requireNonNull(byTopic.get(topic));
    }

    /// Takes what one poll has brought, in the caller's transaction: the inbox is asked once, about all topics. There
    /// is order within a topic, and none across them. Nothing here is illegible.
    public void take(List<Delivery> deliveries) {
        var fresh = inbox.noteUnlessParked(Legible.among(deliveries));
        deliveries.stream()
                .collect(groupingBy(it -> it.raw().topic(), TreeMap::new, toList()))
                .forEach((topic, those) -> of(topic).take(those, fresh));
    }
}
