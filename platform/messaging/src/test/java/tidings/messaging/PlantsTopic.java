package tidings.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The topic `plants`, as anybody sees it and as anybody can write to it.
public class PlantsTopic {
    public static final String NAME = "plants";
    private static final int PARTITIONS = 6;

    private final Map<String, Object> broker;

    PlantsTopic(String broker) {
        this.broker = Map.of("bootstrap.servers", broker);
        make(NAME);
    }

    /// Makes another topic, unless it is there.
    public final void make(String topic) {
        try (var admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failure);
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /// The records on the topic about a plant, in order.
    public List<ConsumerRecord<byte[], byte[]>> about(String plant) {
        return all().stream()
                .filter(it -> it.key() != null && new String(it.key(), UTF_8).equals(plant))
                .toList();
    }

    /// The JSON of the records on the topic about a plant, in order.
    public List<String> saidOf(String plant) {
        return about(plant).stream().map(it -> new String(it.value(), UTF_8)).toList();
    }

    private List<ConsumerRecord<byte[], byte[]>> all() {
        try (var consumer = new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = partitions();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var all = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
            }
            return all;
        }
    }

    /// Puts a record on the topic, and returns when it lies there.
    public void put(ProducerRecord<byte[], byte[]> dispatch) {
        try (var producer = new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(dispatch).get();
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Turns a group of consumers, which must have stopped, back to the beginning, once the broker has seen their end.
    public void rewind(String group) {
        try (var admin = Admin.create(broker)) {
            await().ignoreExceptions().until(() -> {
                admin.deleteConsumerGroupOffsets(group, Set.copyOf(partitions()))
                        .all()
                        .get();
                return true;
            });
        }
    }

    /// A record as services tell it, to be spoilt.
    public static ProducerRecord<byte[], byte[]> dispatch(String plant, UUID id, String type, String json) {
        var dispatch = new ProducerRecord<>(NAME, plant.getBytes(UTF_8), json.getBytes(UTF_8));
        dispatch.headers().add("ce_id", id.toString().getBytes(UTF_8));
        dispatch.headers().add("ce_type", type.getBytes(UTF_8));
        return dispatch;
    }

    private static List<TopicPartition> partitions() {
        return IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new TopicPartition(NAME, partition))
                .toList();
    }
}
