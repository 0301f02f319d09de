package tidings.messaging;

import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.PlantEvent.Grown;
import tidings.messaging.deadletters.DeadLetterSummary;
import tidings.messaging.deadletters.DeadLetters;

/// A test in a garden in which each case has a fern of its own: it tells what happens to the fern, and looks up what
/// became of that.
public abstract class OneFern {
    @Autowired
    protected Outbox outbox;

    @Autowired
    protected Gardener gardener;

    @Autowired
    protected DeadLetters deadLetters;

    @Autowired
    protected PlantsTopic topic;

    @Autowired
    protected JdbcClient database;

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    protected CaughtUp caughtUp;

    protected final String fern = "fern-" + UUID.randomUUID();

    @BeforeEach
    void allOfBeforeIsHeard() {
        await().until(() -> caughtUp.with(PlantEvent.class)); // or it would be counted with what a test parks
    }

    /// Tells these events in one transaction.
    protected void publish(PlantEvent... events) {
        transaction.executeWithoutResult(_ -> Stream.of(events).forEach(outbox::publish));
    }

    /// Tells in one transaction that the fern has grown to each of these heights.
    protected void publish(int... heights) {
        transaction.executeWithoutResult(
                _ -> Arrays.stream(heights).forEach(height -> outbox.publish(new Grown(fern, height))));
    }

    /// A record that says that the fern has grown.
    protected ProducerRecord<byte[], byte[]> grown(UUID id, int height) {
        return PlantsTopic.dispatch(fern, id, "Grown", grown(fern, height));
    }

    /// The JSON of an event that says that a plant has grown.
    protected static String grown(String plant, int height) {
        return "{\"plant\":\"%s\",\"height\":%d}".formatted(plant, height);
    }

    /// The same record once more, for the same partition.
    protected static ProducerRecord<byte[], byte[]> copyOf(ConsumerRecord<byte[], byte[]> record) {
        return new ProducerRecord<>(record.topic(), record.partition(), record.key(), record.value(), record.headers());
    }

    /// The dead letters about the fern, oldest first.
    protected List<DeadLetterSummary> parked() {
        return parked(fern);
    }

    /// The dead letters about a plant, oldest first.
    protected List<DeadLetterSummary> parked(String plant) {
        return deadLetters.list(10_000).stream()
                .filter(it -> plant.equals(it.key()))
                .toList();
    }

    /// How many rows a table of messaging has on the fern's key.
    protected int rowsAbout(String table) {
        return database.sql("select count(*) from messaging.%s where key = ?".formatted(table))
                .param(fern)
                .query(Integer.class)
                .single();
    }

    /// Says that it has come here, and waits until it may go on.
    protected static void pass(CountDownLatch arrived, CountDownLatch open) {
        arrived.countDown();
        try {
            open.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
