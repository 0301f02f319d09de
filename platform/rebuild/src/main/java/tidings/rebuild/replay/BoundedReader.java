package tidings.rebuild.replay;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/// Reads topics up to given offsets and not beyond, each partition in order. It joins no group, and so takes nothing
/// away from anybody.
public class BoundedReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    public BoundedReader(Consumer<byte[], byte[]> consumer, Collection<String> topics) {
        this.consumer = consumer;
        this.partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
    }

    void seekToBeginning() {
        consumer.seekToBeginning(partitions);
    }

    void seek(Map<TopicPartition, Long> offsets) {
        offsets.forEach(consumer::seek);
    }

    /// Up to where the consumers of this name have read each partition.
    Map<TopicPartition, Long> committed() {
        var known = consumer.committed(Set.copyOf(partitions));
        return partitions.stream().collect(toUnmodifiableMap(Function.identity(), partition -> {
            var at = known.get(partition);
            return at == null ? 0L : at.offset();
        }));
    }

    Map<TopicPartition, Long> ends() {
        return consumer.endOffsets(partitions);
    }

    /// Reads until all before these offsets was taken.
    public void read(
            Map<TopicPartition, Long> end, BiConsumer<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> take) {
        for (var ahead = ahead(end); !ahead.isEmpty(); ahead = ahead(end)) {
            consumer.pause(partitions);
            consumer.resume(ahead);
            var records = consumer.poll(POLL);
            for (var partition : records.partitions()) {
                var bound = end.getOrDefault(partition, 0L);
                take.accept(
                        partition,
                        records.records(partition).stream()
                                .filter(record -> record.offset() < bound)
                                .toList());
                if (consumer.position(partition) > bound) {
                    consumer.seek(partition, bound);
                }
            }
        }
    }

    /// How many records there are before these offsets, at most: compaction may have taken some of them away.
    long left(Map<TopicPartition, Long> end) {
        return ahead(end).stream()
                .mapToLong(partition -> end.getOrDefault(partition, 0L) - consumer.position(partition))
                .sum();
    }

    private List<TopicPartition> ahead(Map<TopicPartition, Long> end) {
        return partitions.stream()
                .filter(partition -> consumer.position(partition) < end.getOrDefault(partition, 0L))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
