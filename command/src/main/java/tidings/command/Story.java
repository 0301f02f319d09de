package tidings.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tidings.events.Families;
import tidings.events.Topic;

/// Follows the topics and tells what it hears. It belongs to no group, so nobody hears less for it.
final class Story {
    private static final Duration A_WHILE = Duration.ofMillis(500);

    private final String broker;
    private final Consumer<Told> listener;

    Story(String broker, Consumer<Told> listener) {
        this.broker = broker;
        this.listener = listener;
    }

    /// Tells what happens from now on, or has happened since the beginning, for as long as somebody wants to know.
    void tell(boolean fromBeginning, BooleanSupplier wanted) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker, "max.poll.records", "10000");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = partitions(consumer);
            consumer.assign(partitions);
            if (fromBeginning) {
                consumer.seekToBeginning(partitions);
            } else {
                consumer.seekToEnd(partitions);
            }
            while (wanted.getAsBoolean()) {
                tellWhatCame(consumer);
            }
        }
    }

    /// What comes together is told in the order in which the broker noted it; across polls it may differ a little.
    private void tellWhatCame(KafkaConsumer<String, byte[]> consumer) {
        var came = new ArrayList<Told>();
        consumer.poll(A_WHILE).forEach(raw -> came.add(Told.of(raw)));
        came.sort(Comparator.comparing(Told::recorded));
        came.forEach(listener);
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        return Families.all().stream()
                .map(family -> family.getAnnotation(Topic.class).value())
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }
}
