package tidings.proof.faults.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tidings.proof.faults.FaultContext;
import tidings.proof.journal.Journal;
import tidings.proof.journal.PlantedRecord;
import tidings.proof.system.ProofSystem;
import tidings.provisioning.TopicAccess;

/// Somebody who writes onto the topics and is no service. What no service has told is noted in the journal.
public final class RecordPlanter implements AutoCloseable {
    private static final int RANDOM_BYTES = 200;

    private final KafkaProducer<byte[], byte[]> producer;
    private final ProofSystem system;
    private final Journal journal;

    public RecordPlanter(FaultContext context) {
        this.system = context.system();
        this.producer =
                new KafkaProducer<>(context.system().broker(), new ByteArraySerializer(), new ByteArraySerializer());
        this.journal = context.journal();
    }

    /// Random bytes that say that they are an order.
    public void plantPoison(RandomGenerator random) {
        plantIllegible("orders", UUID.randomUUID(), random);
    }

    /// The same on a key that is in use, of the topic `orders` or `payments`.
    PlantedRecord plantIllegible(String topic, UUID key, RandomGenerator random) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        var type = topic.equals("orders") ? "OrderPlaced" : "PaymentSucceeded";
        return note(send(record(topic, type, key, bytes)), hearing(topic));
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
                .map(this::send)
                .toList();
        sendings.forEach(sending -> note(sending, parkedBy));
    }

    private static ProducerRecord<byte[], byte[]> failure() {
        var orderId = UUID.randomUUID();
        var failed = """
                {"paymentId":"%s","orderId":"%s","userId":"%s","reason":"The card was declined."}
                """.formatted(UUID.randomUUID(), orderId, UUID.randomUUID());
        var record = record("payments", "PaymentFailed", orderId, failed.getBytes(UTF_8));
        record.headers().add("ce_time", "+300000-01-01T00:00:00Z".getBytes(UTF_8));
        return record;
    }

    /// A sign-up that says more than anybody here knows of: told as a later version of user-service would tell it.
    void tellSignUpWithUnknownField() {
        var userId = UUID.randomUUID().toString();
        var user = """
                {"userId":"%s","email":"%1$s@later.example","name":"Ada","favouriteColour":{"name":"blue"}}
                """.formatted(userId);
        try (var outbox = system.database("user-service");
                var row = outbox.prepareStatement("""
                        insert into messaging.outbox (event_id, topic, key, type, time, payload)
                        values (gen_random_uuid(), 'users', ?, 'UserSignedUp', now(), ?)
                        """)) {
            row.setString(1, userId);
            row.setString(2, user);
            row.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The outbox did not take it", e);
        }
    }

    /// An event that nobody knows yet.
    void plantUnknownEvent() {
        plant("orders", "OrderGiftWrapped", UUID.randomUUID(), "{}".getBytes(UTF_8), Set.of());
    }

    private void plant(String topic, String type, UUID key, byte[] value, Set<String> parkedBy) {
        plant(record(topic, type, key, value), parkedBy);
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, String type, UUID key, byte[] value) {
        var record = new ProducerRecord<>(topic, key.toString().getBytes(UTF_8), value);
        record.headers()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_type", type.getBytes(UTF_8))
                .add("ce_source", "somebody else".getBytes(UTF_8));
        return record;
    }

    private void plant(ProducerRecord<byte[], byte[]> record, Set<String> parkedBy) {
        note(send(record), parkedBy);
    }

    /// A record that is on its way.
    private record Sending(String topic, UUID eventId, Future<RecordMetadata> taken) {}

    private Sending send(ProducerRecord<byte[], byte[]> record) {
        var eventId = UUID.randomUUID();
        record.headers().add("ce_id", eventId.toString().getBytes(UTF_8));
        return new Sending(record.topic(), eventId, producer.send(record));
    }

    private PlantedRecord note(Sending sending, Set<String> parkedBy) {
        try {
            var sent = sending.taken.get();
            var planted = new PlantedRecord(sending.topic, sent.partition(), sent.offset(), sending.eventId, parkedBy);
            journal.planted(planted);
            return planted;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("The broker did not take it", e);
        }
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
