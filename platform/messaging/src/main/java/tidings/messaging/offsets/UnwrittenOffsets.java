package tidings.messaging.offsets;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/// How far each partition was heard, as far as the database does not know it yet.
class UnwrittenOffsets {
    private final Map<TopicPartition, Long> next = new HashMap<>();

    synchronized void note(TopicPartition partition, long offset) {
        next.merge(partition, offset, Math::max);
    }

    synchronized Map<TopicPartition, Long> all() {
        return Map.copyOf(next);
    }

    /// Forgets the notes that are written, unless more was noted meanwhile.
    synchronized void forget(Map<TopicPartition, Long> written) {
        written.forEach(next::remove);
    }
}
