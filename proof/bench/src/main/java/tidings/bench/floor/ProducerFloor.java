package tidings.bench.floor;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import tidings.provisioning.Trouble;

/// The least that telling costs: a plain producer sends the same records, acknowledged by all replicas, as fast as the
/// broker takes them.
public final class ProducerFloor {
    /// The topic of the floor, which nobody hears.
    public static final String TOPIC = "bench-floor";

    private static final int WARM_UP = 5_000; // records, so that nothing is measured that happens only once

    private final Map<String, Object> broker;

    /// @param broker what a Kafka client needs to know
    public ProducerFloor(Map<String, Object> broker) {
        this.broker = broker;
    }

    /// Makes topics with as many partitions as those of the shop.
    public void prepare(List<String> topics, int partitions) throws InterruptedException {
        try (var admin = Admin.create(broker)) {
            var there = admin.listTopics().names().get();
            admin.createTopics(topics.stream()
                            .filter(topic -> !there.contains(topic))
                            .map(topic -> new NewTopic(topic, partitions, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new Trouble("The broker makes no topic: %s.".formatted(e.getCause()), e);
        }
    }

    /// Sends so many records of that content, each under a key of its own.
    public Work run(int records, String content) {
        var settings = new HashMap<>(broker);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            send(producer, WARM_UP, content);
            var began = System.nanoTime();
            var acknowledged = send(producer, records, content);
            return new Work(acknowledged, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /// Returns how many were acknowledged.
    private static long send(Producer<String, String> producer, int records, String content) {
        var acknowledged = new LongAdder();
        for (var i = 0; i < records; i++) {
            var record = new ProducerRecord<>(TOPIC, Integer.toString(i), content);
            EventHeaders.addTo(record);
            var _ = producer.send(record, (_, failure) -> acknowledged.add(failure == null ? 1 : 0));
        }
        producer.flush();
        return acknowledged.sum();
    }

    /// Takes the topics away, with what was sent to them.
    public void remove(Set<String> topics) throws InterruptedException {
        try (var admin = Admin.create(broker)) {
            admin.deleteTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new Trouble("The broker takes no topic away: %s.".formatted(e.getCause()), e);
        }
    }
}
