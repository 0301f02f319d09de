package tidings.bench.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/// The watch hears what is told of orders, as any consumer would, and knows when. It asks nothing of the services.
public final class OrderWatch implements AutoCloseable {
    private static final String TOPIC = "orders";
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, String> consumer;
    private final InstantSource time;
    private final Map<String, AnsweredOrder> answered = new ConcurrentHashMap<>();
    private final Map<String, Long> confirmed = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile Latencies publication = new Latencies();
    private volatile boolean open = true;

    /// Hears from now on.
    ///
    /// @param broker what a Kafka client needs to know
    /// @param time   the same as the services have: this machine's
    public OrderWatch(Map<String, Object> broker, InstantSource time) {
        this.time = time;
        var settings = new HashMap<>(broker);
        settings.put("max.poll.records", 5_000);
        this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        var partitions = consumer.partitionsFor(TOPIC).stream()
                .map(it -> new TopicPartition(TOPIC, it.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.thread = Thread.ofPlatform().name("watch").start(this::hear);
    }

    /// An order of this round was answered with a 202 at that moment.
    void expect(UUID order, OrderRound round, long answeredAt) {
        answered.put(order.toString(), new AnsweredOrder(round, answeredAt));
        meet(order.toString()); // it may have been heard already
    }

    /// From now on, how long it takes from the moment at which something is told, just before its transaction commits,
    /// until a consumer has it.
    public Latencies publicationFromNowOn() {
        var fresh = new Latencies();
        publication = fresh;
        return fresh;
    }

    private void hear() {
        while (open) {
            for (var told : consumer.poll(POLL)) {
                note(told, System.nanoTime(), time.instant());
            }
        }
        consumer.close();
    }

    private void note(ConsumerRecord<String, String> told, long heardAt, Instant now) {
        var type = header(told, "ce_type");
        if (type.endsWith("OrderPlaced")) {
            publication.note(Duration.between(Instant.parse(header(told, "ce_time")), now));
        } else if (type.endsWith("OrderConfirmed")) {
            confirmed.put(told.key(), heardAt);
            meet(told.key());
        }
    }

    private void meet(String order) {
        var expected = answered.get(order);
        var at = confirmed.get(order);
        if (expected != null && at != null && answered.remove(order, expected)) {
            confirmed.remove(order);
            expected.confirmedAt(at);
        }
    }

    private static String header(ConsumerRecord<String, String> told, String name) {
        return new String(told.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
