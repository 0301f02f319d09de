package tidings.stories.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import tidings.probes.broker.TopicReader;
import tidings.stories.system.TheSystem;

/// The topics, as somebody with a cable of his own can read and write them.
public final class Wire {
    /// Sends all that was ever told about an order on that topic once more, as a broker or a producer may do.
    /// Returns how many events these were.
    public int repeats(String topic, Order order) {
        var told = told(topic, Set.of(order.id()));
        told.forEach(event -> carries(new ProducerRecord<>(topic, null, event.key(), event.value(), event.headers())));
        return told.size();
    }

    /// Sends an event that no service has told. Returns where it lies, as partition and offset.
    public List<Long> carries(String topic, String key, String type, String content) {
        var event = new ProducerRecord<>(topic, key, content);
        event.headers().add(header("ce_specversion", "1.0"));
        event.headers().add(header("ce_id", UUID.randomUUID().toString()));
        event.headers().add(header("ce_type", type));
        event.headers().add(header("ce_source", "a-stranger"));
        return send(event, new StringSerializer());
    }

    /// Sends whatever it is. Returns where it lies, as partition and offset.
    public List<Long> carries(ProducerRecord<byte[], byte[]> anything) {
        return send(anything, new ByteArraySerializer());
    }

    /// All that was ever told on that topic about these.
    public List<ConsumerRecord<byte[], byte[]>> told(String topic, Set<String> keys) {
        return new TopicReader(TheSystem.running().broker())
                .read(Set.of(topic), event -> event).stream()
                        .filter(event -> event.key() != null && keys.contains(new String(event.key(), UTF_8)))
                        .toList();
    }

    private static <T> List<Long> send(ProducerRecord<T, T> event, Serializer<T> serializer) {
        try (var producer = new KafkaProducer<>(TheSystem.running().broker(), serializer, serializer)) {
            var place = producer.send(event).get();
            return List.of((long) place.partition(), place.offset());
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RecordHeader header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}
