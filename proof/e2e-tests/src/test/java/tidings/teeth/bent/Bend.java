package tidings.teeth.bent;

import java.util.List;

/// A way in which messaging could be wrong.
public enum Bend {
    /// De-duplication is off: the inbox takes every event for new.
    EVERYTHING_IS_NEW,

    /// The provider is given another idempotency key on every attempt.
    RANDOM_KEYS,

    /// The relay goes by ids alone, and passes over whatever commits late.
    BY_ID_ALONE,

    /// What is told is on its topic before it is committed, and if it never is.
    TOLD_AT_ONCE,

    /// What comes from a topic counts as heard before anything was done about it, at the broker and in the database.
    HEARD_FIRST,

    /// What nobody can react to is dropped.
    SKIPPED,

    /// Events of one key are scattered over the partitions.
    SCATTERED,

    /// The inbox is written in a transaction of its own, not in the reaction's.
    NOTED_ALONE;

    /// The places at which the code then were different.
    public List<Cut> cuts() {
        return switch (this) {
            case EVERYTHING_IS_NEW ->
                List.of(new Cut(
                        "tidings.messaging.inbox.Inbox", "note|noteUnlessParked|known", 1, EverythingIsNew.class));
            case RANDOM_KEYS ->
                List.of(new Cut("tidings.payment.stripe.StripeConfiguration", "key", 1, RandomKeys.class));
            case BY_ID_ALONE -> List.of(new Cut("tidings.messaging.relay.RelaySession", "page", 1, ByIdAlone.class));
            case TOLD_AT_ONCE -> List.of(new Cut("tidings.messaging.wire.WireFormat", "tell", 3, ToldAtOnce.class));
            case HEARD_FIRST ->
                List.of(
                        new Cut("org.apache.kafka.clients.consumer.KafkaConsumer", "poll", 1, HeardFirst.class),
                        new Cut("tidings.messaging.consumer.NotingListener", "onMessage", 1, NotedFirst.class));
            case SKIPPED -> List.of(new Cut("tidings.messaging.reactions.Parking", "park", 2, Skipped.class));
            case SCATTERED -> List.of(new Cut("tidings.messaging.wire.WireFormat", "write", 1, Scattered.class));
            case NOTED_ALONE ->
                List.of(new Cut("tidings.messaging.inbox.Inbox", "note|noteUnlessParked", 1, NotedAlone.class));
        };
    }
}
