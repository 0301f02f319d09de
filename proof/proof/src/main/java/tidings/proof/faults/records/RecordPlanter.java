package tidings.proof.faults.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import tidings.proof.faults.FaultContext;
import tidings.proof.journal.PlantedRecord;
import tidings.provisioning.TopicAccess;

/// The planter writes onto the topics and is no service. What no service has told is noted in the journal.
public final class RecordPlanter implements AutoCloseable {
    private static final int RANDOM_BYTES = 200;

    private final RecordProducer producer;

    public RecordPlanter(FaultContext context) {
        this.producer = new RecordProducer(context);
    }

    /// Random bytes that say that they are an order.
    public void plantPoison(RandomGenerator random) {
        plantIllegible("orders", UUID.randomUUID(), random);
    }

    /// Plants an illegible record on a key that is in use, of the topic `orders` or `payments`.
    PlantedRecord plantIllegible(String topic, UUID key, RandomGenerator random) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        var type = topic.equals("orders") ? "OrderPlaced" : "PaymentSucceeded";
        return plant(RecordProducer.record(topic, type, key, bytes), hearing(topic));
    }

    /// An order without a total, which nobody who hears of orders can do without.
    void plantIncompatibleOrder() {
        var orderId = UUID.randomUUID();
        var order = """
                {"orderId":"%s","userId":"%s","lines":[],"paymentMethod":"pm_card_visa"}
                """.formatted(orderId, UUID.randomUUID());
        plant("orders", "OrderPlaced", orderId, order.getBytes(UTF_8), hearing("orders"));
    }

    /// Declined payments of orders that nobody has placed, at a moment that no database knows. They are legible:
    /// order-service leaves them to a person at once, analytics-service fails at them time and again.
    void plantFailures(int many) {
        var parkedBy = Set.of("order-service", "analytics-service");
        var sendings = Stream.generate(RecordPlanter::failure)
                .limit(many)
                .map(producer::send)
                .toList();
        sendings.forEach(sending -> producer.note(sending, parkedBy));
    }

    private static ProducerRecord<byte[], byte[]> failure() {
        var orderId = UUID.randomUUID();
        var failed = """
                {"paymentId":"%s","orderId":"%s","userId":"%s","reason":"The card was declined."}
                """.formatted(UUID.randomUUID(), orderId, UUID.randomUUID());
        var record = RecordProducer.record("payments", "PaymentFailed", orderId, failed.getBytes(UTF_8));
        record.headers().add("ce_time", "+300000-01-01T00:00:00Z".getBytes(UTF_8));
        return record;
    }

    /// An event that nobody knows yet.
    void plantUnknownEvent() {
        plant("orders", "OrderGiftWrapped", UUID.randomUUID(), "{}".getBytes(UTF_8), Set.of());
    }

    private void plant(String topic, String type, UUID key, byte[] value, Set<String> parkedBy) {
        plant(RecordProducer.record(topic, type, key, value), parkedBy);
    }

    private PlantedRecord plant(ProducerRecord<byte[], byte[]> record, Set<String> parkedBy) {
        return producer.note(producer.send(record), parkedBy);
    }

    private static Set<String> hearing(String topic) {
        return TopicAccess.resident().stream()
                .filter(access -> access.hears().contains(topic))
                .map(TopicAccess::service)
                .collect(toSet());
    }

    @Override
    public void close() {
        producer.close();
    }
}
