package tidings.messaging.reactions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.Reactions;
import tidings.messaging.deadletters.DeadLetters;
import tidings.messaging.inbox.Inbox;
import tidings.messaging.wire.WireFormat;

/// The event dispatchers of a service, one for each family; a bean of its own, because a list of them would be
/// taken apart by injection.
public record EventDispatchers(List<EventDispatcher> all) {
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
        var byFamily = reactions.stream().collect(groupingBy(ReactionDeclaration::familyOf));
        return new EventDispatchers(byFamily.entrySet().stream()
                .map(it -> new EventDispatcher(
                        it.getKey(),
                        new JointReaction(
                                it.getValue(), new TopicBeginning(it.getKey().topic(), jdbc, clock.instant())),
                        wire,
                        inbox,
                        deadLetters,
                        tracer,
                        meters))
                .toList());
    }

    public Map<String, EventDispatcher> byTopic() {
        return all.stream().collect(toUnmodifiableMap(EventDispatcher::topic, Function.identity()));
    }
}
