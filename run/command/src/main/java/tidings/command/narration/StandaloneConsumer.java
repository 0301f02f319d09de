package tidings.command.narration;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tidings.events.wire.Families;
import tidings.events.wire.Family;

/// A standalone consumer hears all topics and is of no group, so that nobody hears less for it.
///
/// @param ends where they ended when it began to listen: all before is history
record StandaloneConsumer(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    /// Throws a [RuntimeException] when the broker cannot be asked.
    ///
    /// @param untold from where on each partition is listened to; a partition that is missing is added
    static StandaloneConsumer to(String broker, boolean fromBeginning, Map<TopicPartition, Long> untold) {
        var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", broker,
                        "auto.offset.reset", "earliest", // of a broker that has lost its data all is new
                        "default.api.timeout.ms", "10000",
                        "max.poll.records", "10000"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        try {
            var partitions = partitions(consumer);
            var ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            var beginnings = fromBeginning ? consumer.beginningOffsets(partitions) : ends;
            beginnings.forEach(untold::putIfAbsent);
            untold.forEach(consumer::seek);
            return new StandaloneConsumer(consumer, ends);
        } catch (RuntimeException | Error failure) {
            consumer.close();
            throw failure;
        }
    }

    boolean isHistory() {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        return Families.all().stream()
                .map(family -> Family.of(family).topic())
                .flatMap(topic -> partitions(topic, consumer).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static List<PartitionInfo> partitions(String topic, KafkaConsumer<?, ?> consumer) {
        var partitions = consumer.partitionsFor(topic);
        if (partitions == null || partitions.isEmpty()) {
            throw new IllegalStateException("There is no topic %s yet".formatted(topic));
        }
        return partitions;
    }
}
