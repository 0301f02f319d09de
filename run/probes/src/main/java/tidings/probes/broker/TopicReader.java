package tidings.probes.broker;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// A reader of topics from their beginning to where they end now, who is of no consumer group.
public final class TopicReader {
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Map<String, Object> settings;

    /// @param connection what a Kafka client needs to know
    public TopicReader(Map<String, Object> connection) {
        this.settings = BrokerProbe.patient(connection);
        this.settings.put("max.poll.records", 10_000);
        this.settings.put("fetch.max.wait.ms", 50);
    }

    /// Reads everything that lies on the topics, each partition in order.
    ///
    /// @param reading what is kept of each record
    public <T> List<T> read(Collection<String> topics, Function<ConsumerRecord<byte[], byte[]>, T> reading) {
        var records = new TreeMap<TopicPartition, List<T>>(
                comparing(TopicPartition::topic).thenComparing(TopicPartition::partition));
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<byte[], byte[]>(settings, bytes, bytes)) {
            var partitions = partitions(topics, consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (!hasReached(ends, consumer)) {
                for (var raw : consumer.poll(PATIENCE)) {
                    records.computeIfAbsent(new TopicPartition(raw.topic(), raw.partition()), _ -> new ArrayList<>())
                            .add(reading.apply(raw));
                }
            }
        }
        return records.values().stream().flatMap(List::stream).toList();
    }

    private static List<TopicPartition> partitions(Collection<String> topics, Consumer<?, ?> consumer) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(it -> new TopicPartition(it.topic(), it.partition()))
                .toList();
    }

    private static boolean hasReached(Map<TopicPartition, Long> ends, Consumer<?, ?> consumer) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
