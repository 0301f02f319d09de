package tidings.messaging.offsets;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import tidings.messaging.wire.RecordLocation;

/// How far this instance has taken up each partition that it hears. What was taken up is reacted to, or parked, and
/// cannot be given up ahead any more.
public class TakenOffsets {
    private final Map<TopicPartition, Long> next = new HashMap<>();

    /// Begins with partitions that this instance hears from now on.
    public synchronized void begin(Collection<TopicPartition> partitions) {
        partitions.forEach(it -> next.put(it, 0L));
    }

    /// Ends with partitions that another instance, or none, hears from now on.
    public synchronized void end(Collection<TopicPartition> partitions) {
        partitions.forEach(next::remove);
    }

    public synchronized boolean isOf(TopicPartition partition) {
        return next.containsKey(partition);
    }

    /// Takes the records up. Waits while somebody gives one up that might be among them.
    public synchronized void takeUp(List<? extends ConsumerRecord<?, ?>> records) {
        records.forEach(it -> next.put(RecordLocation.of(it).topicPartition(), it.offset() + 1));
    }

    /// Puts back records of which nothing has come, and which come again.
    public synchronized void putBack(List<? extends ConsumerRecord<?, ?>> records) {
        records.reversed().forEach(it -> next.put(RecordLocation.of(it).topicPartition(), it.offset()));
    }

    /// Does something about a record while nothing is taken up. Throws [IllegalStateException] when it was taken up.
    public synchronized <T> T before(RecordLocation place, Supplier<T> work) {
        if (place.offset() < next.getOrDefault(place.topicPartition(), 0L)) {
            throw new IllegalStateException(
                    "%s is being heard or was heard, and is not parked (any more)".formatted(place));
        }
        return work.get();
    }
}
