package tidings.messaging.redrive;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.Garden;
import tidings.messaging.Gardener;
import tidings.messaging.NotRetryable;
import tidings.messaging.Outbox;
import tidings.messaging.PlantEvent.Grown;
import tidings.messaging.PlantsTopic;
import tidings.messaging.deadletters.DeadLetters;
import tidings.testing.Backends;

/// A migration alters tables of which a service that is running has prepared statements.
@SpringBootTest(
        classes = Garden.class,
        properties = {"spring.application.name=altered-garden", "spring.datasource.hikari.maximum-pool-size=4"})
class AlteredTablesTests {
    private static final int OFTEN_ENOUGH_TO_BE_PREPARED = 8;

    @Autowired
    Outbox outbox;

    @Autowired
    Gardener gardener;

    @Autowired
    DeadLetters deadLetters;

    @Autowired
    DeadLettersEndpoint endpoint;

    @Autowired
    JdbcClient database;

    @Autowired
    JdbcConnectionDetails login;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MeterRegistry meters;

    final String fern = "fern-" + UUID.randomUUID();

    @AfterEach
    void theTablesAreAsTheyWere() {
        alter("alter table messaging.dead_letter alter column topic type text");
        alter("alter table messaging.parked_key alter column key type text");
        alter("alter table messaging.dead_letter drop column if exists weather");
    }

    @Test
    void aRedriveDoesNotMindAnotherColumn() {
        IntStream.range(0, OFTEN_ENOUGH_TO_BE_PREPARED).forEach(this::parkAndRedrive);

        alter("alter table messaging.dead_letter add column weather text");

        parkAndRedrive(9);
    }

    @Test
    void aRedriveSurvivesAnotherTypeOfAColumn() {
        IntStream.range(0, OFTEN_ENOUGH_TO_BE_PREPARED).forEach(this::parkAndRedrive);

        alter("alter table messaging.dead_letter alter column topic type varchar(300)");

        parkAndRedrive(9);
    }

    @Test
    void whatIsHeardSurvivesAnotherTypeOfAColumnAtTheFirstAttempt() {
        IntStream.range(0, OFTEN_ENOUGH_TO_BE_PREPARED).forEach(this::parkAndRedrive);
        var retried = meters.counter("tidings.events", "topic", "plants", "outcome", "retried");
        var before = retried.count();

        alter("alter table messaging.parked_key alter column key type varchar(300)");
        parkAndRedrive(9);
        publish("oak-" + fern, 1);

        await().untilAsserted(() -> assertThat(gardener.diaryOf("oak-" + fern)).containsExactly(1));
        assertThat(retried.count()).isEqualTo(before);
    }

    @Test
    void aRedriveWhoseConnectionBreaksSaysWhy() {
        park(fern);
        gardener.whenHearingOf(
                fern,
                _ -> database.sql("select pg_terminate_backend(pg_backend_pid())")
                        .query(Boolean.class)
                        .single());

        var answer = redrive(fern);

        assertThat(answer).containsEntry("redriven", 0);
        assertThat(String.valueOf(answer.get("problem")))
                .startsWith("nothing was changed: ")
                .contains("terminating connection")
                .doesNotContain("rollback");
    }

    private void parkAndRedrive(int n) {
        var plant = fern + n;
        park(plant);
        gardener.whenHearingOf(plant, _ -> {});
        assertThat(redrive(plant)).isEqualTo(Map.of("redriven", 1));
        assertThat(gardener.diaryOf(plant)).containsExactly(1);
    }

    private Map<String, Object> redrive(String plant) {
        return endpoint.redrive(PlantsTopic.NAME, plant, null, null);
    }

    private void park(String plant) {
        gardener.whenHearingOf(plant, _ -> {
            throw new NotRetryable("nobody knows this plant");
        });
        publish(plant, 1);
        await().until(() -> deadLetters.list(10_000).stream().anyMatch(it -> plant.equals(it.key())));
    }

    private void publish(String plant, int height) {
        transaction.executeWithoutResult(_ -> outbox.publish(new Grown(plant, height)));
    }

    private void alter(String sql) {
        JdbcClient.create(Backends.asOwner(requireNonNull(login.getJdbcUrl())))
                .sql(sql)
                .update();
    }
}
