package tidings.teeth.bent;

import static net.bytebuddy.matcher.ElementMatchers.nameMatches;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/// A way in which messaging could be wrong, and the method in which it then were.
public enum Bend {
    /// De-duplication is off: the inbox takes every event for new.
    EVERYTHING_IS_NEW("tidings.messaging.inbox.Inbox", "note|known", 1, EverythingIsNew.class),

    /// The provider is given another idempotency key on every attempt.
    RANDOM_KEYS("tidings.payment.Stripe", "key", 1, RandomKeys.class),

    /// The relay goes by ids alone, and passes over whatever commits late.
    BY_ID_ALONE("tidings.messaging.relay.RelaySession", "stretchAfter", 1, ByIdAlone.class),

    /// What is told is on its topic before it is committed, and if it never is.
    TOLD_AT_ONCE("tidings.messaging.wire.WireFormat", "tell", 3, ToldAtOnce.class),

    /// What comes from a topic counts as heard before anything was done about it.
    HEARD_FIRST("org.apache.kafka.clients.consumer.KafkaConsumer", "poll", 1, HeardFirst.class),

    /// What nobody can react to is dropped.
    SKIPPED("tidings.messaging.reactions.Parking", "park", 2, Skipped.class),

    /// Events of one key are scattered over the partitions.
    SCATTERED("tidings.messaging.wire.WireFormat", "write", 1, Scattered.class),

    /// The inbox is written in a transaction of its own, not in the reaction's.
    NOTED_ALONE("tidings.messaging.inbox.Inbox", "note", 1, NotedAlone.class);

    private final String type;
    private final String method;
    private final int arguments;
    private final Class<?> advice;

    Bend(String type, String method, int arguments, Class<?> advice) {
        this.type = type;
        this.method = method;
        this.arguments = arguments;
        this.advice = advice;
    }

    String type() {
        return type;
    }

    ElementMatcher.Junction<MethodDescription> method() {
        return nameMatches(method).and(takesArguments(arguments));
    }

    Class<?> advice() {
        return advice;
    }
}
