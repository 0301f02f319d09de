package tidings.messaging.outbox;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.Tracer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.Garden;
import tidings.messaging.Outbox;
import tidings.messaging.PlantEvent;
import tidings.messaging.PlantEvent.Grown;
import tidings.messaging.PlantEvent.Planted;
import tidings.messaging.PlantsTopic;
import tidings.messaging.relay.Relay;
import tidings.messaging.wire.Cause;
import tidings.messaging.wire.EventTooLarge;
import tidings.messaging.wire.OutboxMessage;
import tidings.messaging.wire.WireFormat;
import tidings.testing.Backends;

/// What is told commits with the change that it tells of, and comes to the topic: at least once, in order per key.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=outbox-garden")
class OutboxTests {
    @Autowired
    Outbox outbox;

    @Autowired
    OutboxLog log;

    @Autowired
    Relay relay;

    @Autowired
    PlantsTopic topic;

    @Autowired
    JdbcClient database;

    @Autowired
    JdbcConnectionDetails login;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Tracer tracer;

    final String fern = "fern-" + UUID.randomUUID();
    final String ivy = "ivy-" + UUID.randomUUID();

    @AfterEach
    void startTheRelay() {
        if (!relay.isRunning()) {
            relay.start();
        }
    }

    @Test
    void anEventIsTold() {
        publish(new Planted(fern, 3));

        await().untilAsserted(() -> assertThat(topic.about(fern)).hasSize(1));

        var told = topic.about(fern).getFirst();
        assertThat(new String(told.value(), StandardCharsets.UTF_8))
                .isEqualTo("{\"plant\":\"%s\",\"height\":3}".formatted(fern));
        assertThat(header(told, "ce_type")).isEqualTo("Planted");
        assertThat(header(told, "ce_source")).isEqualTo("outbox-garden");
        assertThat(header(told, "ce_specversion")).isEqualTo("1.0");
        assertThat(UUID.fromString(header(told, "ce_id")).version()).isEqualTo(7);
        assertThat(Instant.parse(header(told, "ce_time"))).isBefore(Instant.now());
        assertThat(header(told, "ce_dataschema")).endsWith("/schemas/plants/Planted/1.json");
        assertThat(header(told, "content-type")).isEqualTo("application/json");
    }

    @Test
    void anEventIsToldWithItsCause() {
        var why = new Cause(UUID.randomUUID(), "request-7", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

        why.during(tracer.spanBuilder("reaction"), () -> publish(new Planted(fern, 3)));
        await().untilAsserted(() -> assertThat(topic.about(fern)).hasSize(1));

        var told = topic.about(fern).getFirst();
        assertThat(header(told, "ce_causationid")).isEqualTo(String.valueOf(why.eventId()));
        assertThat(header(told, "ce_correlationid")).isEqualTo("request-7");
        assertThat(header(told, "traceparent")).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
    }

    @Test
    void anEventIsRolledBackWithItsTransaction() {
        transaction.executeWithoutResult(status -> {
            outbox.publish(new Planted(fern, 1));
            status.setRollbackOnly();
        });

        publish(new Planted(fern, 2));

        await().untilAsserted(() -> assertThat(topic.saidOf(fern)).hasSize(1));
        assertThat(topic.saidOf(fern).getFirst()).contains("2");
    }

    @Test
    void anEventOutsideOfATransactionIsRefused() {
        assertThatThrownBy(() -> outbox.publish(new Planted(fern, 3)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no transaction");
    }

    @Test
    void anEventThatIsTooLargeIsRefusedAndItsTransactionCanGoOn() {
        transaction.executeWithoutResult(_ -> {
            assertThatThrownBy(() -> outbox.publish(new Planted("x".repeat(1_000_001), 3)))
                    .isInstanceOf(EventTooLarge.class)
                    .hasMessageContaining("nothing was published");
            outbox.publish(new Planted(fern, 3));
        });

        await().untilAsserted(() -> assertThat(topic.about(fern)).hasSize(1));
    }

    @Test
    void theLargestEventThatIsAllowedArrives() {
        transaction.executeWithoutResult(_ -> append(fern, "Planted", "x".repeat(WireFormat.LARGEST)));

        await().untilAsserted(() -> assertThat(topic.about(fern)).hasSize(1));
    }

    @Test
    void theEventsOfATransactionAreToldInItsOrder() {
        transaction.executeWithoutResult(
                _ -> IntStream.range(0, 20).forEach(height -> outbox.publish(new Grown(fern, height))));

        await().untilAsserted(() -> assertThat(topic.about(fern)).hasSize(20));

        assertThat(topic.saidOf(fern)).isEqualTo(grown(fern, 0, 20));
    }

    @Test
    void aTransactionThatCommitsLateIsNotPassedOver() {
        transaction.executeWithoutResult(_ -> {
            database.sql("set local idle_in_transaction_session_timeout = 0").update();
            append(fern, "Planted", planted(fern, 1)); // draws its id first …
            runAsync(() -> publish(new Planted(ivy, 1))).join();
            await().untilAsserted(() -> assertThat(topic.about(ivy)).hasSize(1));
        }); // … and commits when a later one has been sent

        await().untilAsserted(() -> assertThat(topic.about(fern)).hasSize(1));
        assertThat(topic.about(ivy)).hasSize(1);
    }

    @Test
    void aTransactionThatBeganEarlyAndTouchedThePlantLateDoesNotOvertake() {
        relay.stop();

        transaction.executeWithoutResult(_ -> {
            database.sql("set local idle_in_transaction_session_timeout = 0").update();
            database.sql("select pg_current_xact_id()::text").query().singleRow();
            runAsync(() -> publish(new Grown(fern, 1))).join();
            outbox.publish(new Grown(fern, 2));
        });
        relay.start();

        await().untilAsserted(() -> assertThat(topic.about(fern)).hasSize(2));
        assertThat(topic.saidOf(fern)).isEqualTo(grown(fern, 1, 3));
    }

    @Test
    void aSendThatFailsInTheMiddleOfAPageLetsNothingOvertake() {
        relay.stop();
        transaction.executeWithoutResult(_ -> {
            append(fern, "Grown", grown(fern, 0));
            append(ivy, "Grown", "x".repeat(2_000_000)); // the broker takes no such record
            append(ivy, "Grown", grown(ivy, 1));
            append(fern, "Grown", grown(fern, 1));
        });

        relay.start();
        await().untilAsserted(() -> assertThat(relay.health().getDetails()).containsKey("problem"));
        assertThat(topic.about(ivy)).isEmpty();
        JdbcClient.create(Backends.asOwner(login.getJdbcUrl()))
                .sql("update messaging.outbox set payload = ? where length(payload) > 1000000")
                .param(grown(ivy, 0))
                .update();

        await().untilAsserted(() -> assertThat(log.backlog().depth()).isZero());
        assertThat(topic.saidOf(ivy)).isEqualTo(grown(ivy, 0, 2));
        assertThat(topic.saidOf(fern).stream().distinct()).isEqualTo(grown(fern, 0, 2));
        await().untilAsserted(() -> assertThat(relay.health().getDetails()).doesNotContainKey("problem"));
    }

    @Test
    void whatABrokerHasLostIsToldAgainWithTheSameIds() {
        publish(new Planted(fern, 1));
        await().untilAsserted(() -> assertThat(log.backlog().depth()).isZero());
        var since =
                database.sql("select clock_timestamp()").query(Instant.class).single();
        publish(new Planted(ivy, 1));
        await().untilAsserted(() -> assertThat(topic.about(ivy)).hasSize(1));

        log.resendSince(since);

        await().untilAsserted(() -> assertThat(topic.about(ivy)).hasSizeGreaterThan(1));
        assertThat(topic.about(ivy))
                .extracting(it -> header(it, "ce_id"))
                .containsOnly(header(topic.about(ivy).getFirst(), "ce_id"));
        assertThat(topic.about(fern)).hasSize(1);
    }

    @Test
    void aTransactionUnderWayWhenThePositionIsSetByTimeIsNotPassedOver() {
        relay.stop();

        transaction.executeWithoutResult(_ -> {
            database.sql("set local idle_in_transaction_session_timeout = 0").update();
            database.sql("select pg_current_xact_id()::text").query().singleRow();
            runAsync(() -> log.resendSince(Instant.now())).join();
            outbox.publish(new Planted(fern, 1));
        });
        relay.start();

        await().untilAsserted(() -> assertThat(topic.about(fern)).isNotEmpty());
    }

    @Test
    void inAnotherClusterTheRelayRefusesToGuessUntilThePositionIsSetByTime() {
        var lastNight = Instant.now();
        relay.stop();
        database.sql("update messaging.outbox_position set system_identifier = 1")
                .update();
        relay.start();
        publish(new Planted(fern, 1));

        await().untilAsserted(() -> assertThat(relay.health().getDetails().get("problem"))
                .asString()
                .contains("restored into another cluster"));
        assertThat(topic.about(fern)).isEmpty();
        log.resendSince(lastNight);

        await().untilAsserted(() -> assertThat(topic.about(fern)).isNotEmpty());
        await().untilAsserted(() -> assertThat(relay.health().getDetails()).doesNotContainKey("problem"));
    }

    @Test
    void theBacklogTellsHowMuchWaitsAndForHowLong() {
        await().untilAsserted(() -> assertThat(log.backlog().depth()).isZero());
        relay.stop();
        publish(new Planted(fern, 1));
        publish(new Planted(ivy, 1));

        assertThat(log.backlog().depth()).isEqualTo(2);
        await().untilAsserted(() -> assertThat(log.backlog().oldestSeconds()).isGreaterThan(0.5));

        relay.start();
        await().untilAsserted(() -> assertThat(log.backlog()).isEqualTo(new Backlog(0, 0)));
    }

    private void publish(PlantEvent event) {
        transaction.executeWithoutResult(_ -> outbox.publish(event));
    }

    /// Notes an event at once, not only just before the commit.
    private void append(String plant, String type, String json) {
        log.append(List.of(new OutboxMessage(
                UUID.randomUUID(),
                PlantsTopic.NAME,
                plant,
                type,
                "plants/" + type + "/1",
                Instant.now(),
                new Cause(null, null, null),
                json)));
    }

    private static String planted(String plant, int height) {
        return grown(plant, height);
    }

    private static String grown(String plant, int height) {
        return "{\"plant\":\"%s\",\"height\":%d}".formatted(plant, height);
    }

    private static List<String> grown(String plant, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(height -> grown(plant, height))
                .toList();
    }

    private static String header(ConsumerRecord<?, ?> told, String name) {
        return new String(told.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
