package tidings.command;

import static java.util.Objects.requireNonNull;

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
final class Story implements AutoCloseable {
    private static final Duration A_WHILE = Duration.ofMillis(300);
    private static final int AT_ONCE = 50_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> ends;

    private Story(KafkaConsumer<String, byte[]> consumer) {
        this.consumer = consumer;
        this.partitions = partitions(consumer);
        this.ends = consumer.endOffsets(partitions);
        consumer.assign(partitions);
    }

    /// Hears everything since the beginning.
    static Story fromBeginning(String broker) {
        var story = new Story(consumer(broker));
        story.consumer.seekToBeginning(story.partitions);
        return story;
    }

    /// Hears everything from this moment on.
    static Story fromNow(String broker) {
        var story = new Story(consumer(broker));
        story.ends.forEach(story.consumer::seek);
        return story;
    }

    /// Tells for as long as somebody wants to know.
    void tell(Consumer<Told> listener, BooleanSupplier wanted) {
        while (wanted.getAsBoolean() && isHistory()) {
            tellUntil(() -> !isHistory(), listener);
        }
        while (wanted.getAsBoolean()) {
            tellUntil(() -> true, listener);
        }
    }

    /// What comes together is told in the order in which the broker noted it.
    private void tellUntil(BooleanSupplier enough, Consumer<Told> listener) {
        var heard = new ArrayList<Told>();
        do {
            consumer.poll(A_WHILE).forEach(raw -> Told.of(raw).ifPresent(heard::add));
        } while (!enough.getAsBoolean() && heard.size() < AT_ONCE);
        heard.sort(Comparator.comparing(Told::recorded));
        heard.forEach(listener);
    }

    /// Whether what we hear is older than our listening.
    private boolean isHistory() {
        return partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < requireNonNull(ends.get(partition)));
    }

    private static KafkaConsumer<String, byte[]> consumer(String broker) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker, "max.poll.records", "10000"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
        return Families.all().stream()
                .map(family -> requireNonNull(family.getAnnotation(Topic.class)).value())
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
