package tidings.messaging.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.Garden;
import tidings.messaging.Gardener;
import tidings.messaging.Outbox;
import tidings.messaging.PlantEvent.Grown;
import tidings.messaging.PlantsTopic;
import tidings.messaging.wire.WireFormat;
import tidings.testing.Backends;

/// Each service has one relay at work, whatever happens to it; another takes over within 5 s, and nothing overtakes.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=outbox-garden")
class RelayTests {
    @Autowired
    Outbox outbox;

    @Autowired
    Relay relay;

    @Autowired
    JdbcConnectionDetails login;

    @Autowired
    WireFormat wire;

    @Autowired
    DefaultKafkaProducerFactory<byte[], byte[]> producers;

    @Autowired
    Gardener gardener;

    @Autowired
    PlantsTopic topic;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    final String fern = "fern-" + UUID.randomUUID();

    @BeforeEach
    void stopTheRelay() {
        await().until(this::allIsSent); // a test's own relays would send the rest
        relay.stop();
    }

    @AfterEach
    void startTheRelay() {
        if (!relay.isRunning()) {
            relay.start();
        }
    }

    @Test
    void ofTwoRelaysOneWorksAndTheOtherStandsBy() {
        var other = relayThat(_ -> {});
        relay.start();
        other.start();

        IntStream.range(0, 50).forEach(this::publish);
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).hasSize(50));

        assertThat(topic.about(fern)).hasSize(50);
        assertThat(Stream.of(relay, other).filter(RelayTests::isLeading)).hasSize(1);
        assertThat(List.of(relay, other))
                .allSatisfy(it -> assertThat(it.health().getStatus()).isEqualTo(Status.UP));
        other.stop();
    }

    @Test
    void whatADyingRelayDidNotNoteIsSentAgainWithTheSameId() {
        var dying = relayThat(_ -> {
            throw new AssertionError("killed between the broker's ack and the move of the position");
        });
        dying.start();
        publish(0);
        await().dontCatchUncaughtExceptions()
                .untilAsserted(() -> assertThat(topic.about(fern)).hasSize(1));

        relay.start();
        publish(1);

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(0, 1));
        assertThat(topic.about(fern))
                .hasSize(3)
                .extracting(RelayTests::id)
                .element(1)
                .isEqualTo(id(topic.about(fern).getFirst()));
        assertThat(String.valueOf(dying.health().getDetails().get("problem")))
                .contains("the relay has ended (java.lang.AssertionError: killed between");
    }

    @Test
    void anotherTakesOverFromAFrozenRelayWhoseLateNoteIsRefused() throws Exception {
        var frozen = new CountDownLatch(1);
        var thaw = new CountDownLatch(1);
        var first = relayThat(_ -> {
            frozen.countDown();
            uninterruptibly(thaw);
        });
        first.start();
        publish(0);
        frozen.await();

        relay.start();
        publish(1);
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(0, 1));
        thaw.countDown();
        publish(2);

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(0, 1, 2));
        await().until(() -> !isLeading(first));
        assertThat(isLeading(relay)).isTrue();
        first.stop();
    }

    @Test
    void aRelayWhoseSessionIsCutTakesItUpAgain() {
        relay.start();
        await().until(() -> isLeading(relay));

        database.sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'relay'")
                .query()
                .listOfRows();
        publish(0);

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(0));
    }

    @Test
    void aRelayWhoseProducerWasClosedTakesAnother() {
        relay.start();
        publish(0);
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(0));

        producers.stop();
        producers.start();
        publish(1);

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(0, 1));
    }

    @Test
    void aProducerThatTakesLongToMakeCostsTheRelayNoSession() {
        var first = new AtomicBoolean(true);
        var onASlowMachine = new Relay(login, new Sender(wire, () -> {
            LockSupport.parkNanos(first.getAndSet(false) ? ofSeconds(5).toNanos() : 0);
            return producers.createProducer();
        }));

        publish(0);
        onASlowMachine.start();
        publish(1);

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(0, 1));
        assertThat(topic.about(fern)).hasSize(2);
        onASlowMachine.stop();
    }

    @Test
    void aProducerWhoseFirstQuestionTakesLongCostsTheRelayNoSession() {
        var first = new AtomicBoolean(true);
        var onASlowMachine = new Relay(login, new Sender(wire, () -> {
            LockSupport.parkNanos(first.get() ? ofMillis(900).toNanos() : 0);
            return slowAt(first, producers.createProducer());
        }));

        publish(0);
        onASlowMachine.start();
        publish(1);

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(0, 1));
        assertThat(topic.about(fern)).hasSize(2);
        onASlowMachine.stop();
    }

    /// The broker would deny it one, if it may tell nothing, and the producer would ask for ever.
    @Test
    void whoHasNothingToTellMakesNoProducer() {
        var made = new AtomicBoolean();
        var silent = new Relay(login, new Sender(wire, () -> {
            made.set(true);
            return producers.createProducer();
        }));

        silent.start();
        await().until(() -> isLeading(silent));
        silent.stop();

        assertThat(made).isFalse();
    }

    @Test
    void aBrokerThatIsAwayShowsInTheHealthAndNothingIsLost() {
        relay.start();
        publish(0);
        await().untilAsserted(() -> assertThat(topic.about(fern)).hasSize(1));

        Backends.broker().kill();
        publish(1);
        publish(2);
        await().untilAsserted(() -> assertThat(relay.health().getStatus()).isEqualTo(Status.DOWN));
        Backends.broker().start();

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(0, 1, 2));
        await().untilAsserted(() -> assertThat(relay.health().getStatus()).isEqualTo(Status.UP));
    }

    @Test
    void whatWasToldUntilTheEndIsSentBeforeIt() {
        relay.start();
        await().until(() -> isLeading(relay));

        IntStream.range(0, 10).forEach(this::publish);
        relay.stop();

        assertThat(topic.about(fern)).hasSize(10);
    }

    private boolean allIsSent() throws SQLException {
        try (var session = new RelaySession(login)) {
            var position = session.position();
            return position.atEndOfStretch() && session.page(position).isEmpty();
        }
    }

    private void publish(int height) {
        transaction.executeWithoutResult(_ -> outbox.publish(new Grown(fern, height)));
    }

    /// A relay that does something between the broker's ack and the move of the position.
    private Relay relayThat(Consumer<List<OutboxRow>> habit) {
        return new Relay(login, new Sender(wire, producers) {
            @Override
            void send(List<OutboxRow> wave, Runnable meanwhile) {
                super.send(wave, meanwhile);
                habit.accept(wave);
            }
        });
    }

    /// A producer as a type that knows its arguments, which a proxy can be of.
    interface BytesProducer extends Producer<byte[], byte[]> {}

    /// A producer that learns of the topic, and then is answered, as late as may be.
    private static Producer<byte[], byte[]> slowAt(AtomicBoolean first, Producer<byte[], byte[]> producer) {
        return BytesProducer.class.cast(Proxy.newProxyInstance(
                RelayTests.class.getClassLoader(), new Class<?>[] {BytesProducer.class}, (_, method, arguments) -> {
                    if (method.getName().equals("send") && first.getAndSet(false)) {
                        LockSupport.parkNanos(ofMillis(2_500).toNanos());
                    }
                    return method.invoke(producer, arguments);
                }));
    }

    private static boolean isLeading(Relay relay) {
        return Boolean.TRUE.equals(relay.health().getDetails().get("leading"));
    }

    private static String id(ConsumerRecord<?, ?> told) {
        return new String(told.headers().lastHeader("ce_id").value(), UTF_8);
    }

    private static void uninterruptibly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
