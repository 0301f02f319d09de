package tidings.messaging.redrive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import tidings.messaging.deadletters.DeadLetters;
import tidings.messaging.deadletters.ParkedRecord;
import tidings.messaging.reactions.EventDispatcher;
import tidings.messaging.reactions.EventDispatchers;
import tidings.messaging.wire.Delivery.Legible;

/// The versions of one event that are kept. It is told in two where its schema has changed, and is one event all the
/// same.
class KeptVersions {
    private final DeadLetters deadLetters;
    private final Map<String, EventDispatcher> dispatchers;

    KeptVersions(DeadLetters deadLetters, EventDispatchers dispatchers) {
        this.deadLetters = deadLetters;
        this.dispatchers = dispatchers.byTopic();
    }

    /// What else is kept on its key of the event that this dead letter tells. Nothing of one that cannot be read.
    List<Long> besides(long letter, String topic, String key) {
        var dispatcher = dispatchers.get(topic);
        if (dispatcher == null) {
            return List.of(); // nobody reacts to it any more
        }
        var queue = deadLetters.queueOf(topic, key);
        return queue.stream()
                .filter(it -> it.id() == letter)
                .flatMap(told -> queue.stream().filter(it -> isOtherVersion(told, it, dispatcher)))
                .map(ParkedRecord::id)
                .toList();
    }

    private static boolean isOtherVersion(ParkedRecord told, ParkedRecord other, EventDispatcher dispatcher) {
        return !version(told).equals(version(other))
                && dispatcher.read(told.raw()) instanceof Legible one
                && dispatcher.read(other.raw()) instanceof Legible another
                && one.envelope().equals(another.envelope());
    }

    /// The version of a record, such as `OrderPlaced.v2`.
    private static String version(ParkedRecord parked) {
        var header = parked.raw().headers().lastHeader("ce_type");
        return header == null ? "" : new String(header.value(), UTF_8);
    }
}
