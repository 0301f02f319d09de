package tidings.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.Tracer;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.Garden;
import tidings.messaging.Gardener;
import tidings.messaging.Outbox;
import tidings.messaging.PlantEvent;
import tidings.messaging.PlantEvent.Grown;
import tidings.messaging.PlantsTopic;
import tidings.messaging.Postman;
import tidings.messaging.effects.EffectScheduler;
import tidings.messaging.offsets.ProcessedOffsets;
import tidings.messaging.reactions.EventDispatchers;
import tidings.messaging.relay.Relay;
import tidings.testing.Backends;

/// What has stopped or is stalled says so in the health, and why.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=ailing-garden")
class HealthTests {
    @Autowired
    ServiceConsumer consumers;

    @Autowired
    Relay relay;

    @Autowired
    EffectScheduler effects;

    @Autowired
    EventDispatchers dispatchers;

    @Autowired
    ConsumerFactory<?, ?> kafka;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Gardener gardener;

    @Autowired
    Outbox outbox;

    @Autowired
    PlantsTopic topic;

    @Autowired
    Tracer tracer;

    final String fern = "fern-" + UUID.randomUUID();

    @Test
    void whoHasNothingToComplainOfIsWell() {
        isWell(consumers::health);
        isWell(relay::health);
        isWell(effects::health);
    }

    @Test
    void aConsumerThatRunsOutOfMemoryStopsAndSaysSo() {
        gardener.whenHearingOf(fern, _ -> {
            throw new OutOfMemoryError("Java heap space");
        });
        publish(new Grown(fern, 1));

        saysOf(consumers::health, "the consumer of plants has stopped (java.lang.OutOfMemoryError: Java heap space)");

        gardener.whenHearingOf(fern, _ -> {});
        consumers.stop();
        consumers.start();
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1));
        isWell(consumers::health);
    }

    @Test
    void aPartThatDoesNotGetOnWithoutTheDatabaseSaysSo() {
        var office = office(database);
        office.start();
        await().until(() -> Boolean.TRUE.equals(relay.health().getDetails().get("leading")));
        Backends.database().kill();
        topic.put(PlantsTopic.dispatch(
                fern, UUID.randomUUID(), "Grown", "{\"plant\":\"%s\",\"height\":1}".formatted(fern)));

        saysOf(consumers::health, "the consumer of plants is stalled, not making progress for ");
        saysOf(office::health, "the effects are stalled, and keep retrying: ");
        saysOf(relay::health, "onnection");
        Backends.database().start();

        isWell(consumers::health);
        isWell(office::health);
        isWell(relay::health);
        office.stop();
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1));
    }

    @Test
    void aConsumerThatTheBrokerRefusesSaysSo() {
        var settings = new HashMap<>(kafka.getConfigurationProperties());
        settings.putAll(Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required"
                        + " username=\"nobody\" password=\"x\";"));
        var strangers = new ServiceConsumer(
                "strangers",
                dispatchers,
                new ProcessedOffsets(database),
                new DefaultKafkaConsumerFactory<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                transaction);

        strangers.start();

        saysOf(strangers::health, "the broker refuses the consumer of plants (AUTHENTICATION)");
        strangers.stop();
    }

    @Test
    void effectsWhoseBookkeepingDiesSaySo() {
        var dying = office(databaseThat(() -> new LinkageError("a class is missing")));

        dying.start();

        saysOf(dying::health, "the effects have ended (java.lang.LinkageError: a class is missing)");
    }

    @Test
    void aConsumerAndARelayThatWereStoppedSaySo() {
        consumers.stop();
        relay.stop();

        saysOf(consumers::health, "the consumer of plants has stopped (NORMAL)");
        saysOf(relay::health, "the relay has ended");

        consumers.start();
        relay.start();
        isWell(consumers::health);
        isWell(relay::health);
    }

    private EffectScheduler office(JdbcClient database) {
        return new EffectScheduler(
                List.of(new Postman()), database, tracer, (_, _, _, _) -> {}, InstantSource.system(), 1);
    }

    private void publish(PlantEvent event) {
        transaction.executeWithoutResult(_ -> outbox.publish(event));
    }

    /// The threads that die here are meant to, so waiting does not end with them as it otherwise would.
    private static void saysOf(Supplier<Health> part, String problem) {
        await().dontCatchUncaughtExceptions().untilAsserted(() -> {
            var health = part.get();
            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
            assertThat(String.valueOf(health.getDetails().get("problem"))).contains(problem);
        });
    }

    private static void isWell(Supplier<Health> part) {
        await().untilAsserted(() -> assertThat(part.get().getStatus()).isEqualTo(Status.UP));
    }

    private static JdbcClient databaseThat(Supplier<Error> dies) {
        return JdbcClient.create(new AbstractDataSource() {
            @Override
            public Connection getConnection() {
                throw dies.get();
            }

            @Override
            public Connection getConnection(String user, String password) {
                throw dies.get();
            }
        });
    }
}
