package tidings.messaging.retries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.Garden;
import tidings.messaging.Gardener;
import tidings.messaging.Outbox;
import tidings.messaging.PlantEvent.Grown;
import tidings.messaging.PlantsTopic;
import tidings.messaging.redrive.DeadLettersEndpoint;

/// What failed in a round is noted at its end. Meanwhile somebody else may have done something on the same key.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=reacting-garden")
class RetriedKeysTests {
    @Autowired
    Outbox outbox;

    @Autowired
    Gardener gardener;

    @Autowired
    DeadLettersEndpoint endpoint;

    @Autowired
    Retries retries;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    final String fern = "fern-" + UUID.randomUUID();
    RetriedKeys keys;
    RetriedKey due;
    long first;

    @BeforeEach
    void twoWaitAndTheirTimeHasCome() {
        keys = new RetriedKeys(database);
        retries.stop();
        gardener.whenHearingOf(fern, _ -> {
            throw new IllegalStateException("blight");
        });
        transaction.executeWithoutResult(_ -> List.of(1, 2).forEach(height -> outbox.publish(new Grown(fern, height))));
        await().until(() -> kept() == 2);
        await().until(() -> dueOf().size() == 1);
        due = dueOf().getFirst();
        first = keys.heads(due, Set.of()).getFirst().id();
    }

    @AfterEach
    void nothingIsLeftAndTheRoundsGoOn() {
        database.sql("delete from messaging.dead_letter where key = ?")
                .param(fern)
                .update();
        database.sql("delete from messaging.parked_key where key = ?")
                .param(fern)
                .update();
        if (!retries.isRunning()) {
            retries.start();
        }
    }

    @Test
    void whatFailedOftenEnoughIsLeftToAPerson() {
        assertThat(note(5, null)).hasSize(1);

        assertThat(row()).containsEntry("attempts", 5).containsEntry("retry_at", null);
        assertThat(database.sql("select reason from messaging.dead_letter where id = ?")
                        .param(first)
                        .query(String.class)
                        .single())
                .isEqualTo("greenfly");
    }

    @Test
    void whatComesBehindAnEventThatWasGivenUpMeanwhileIsTried() {
        endpoint.decide("discard", null, null, first, null, "it died in the winter", "ada");
        gardener.whenHearingOf(fern, _ -> {});

        assertThat(note(5, null)).isEmpty();

        assertThat(row()).containsEntry("attempts", 0);
        retries.start();
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(2));
    }

    @Test
    void whatComesBehindAnEventThatAnotherInstanceHasDoneMeanwhileIsTried() {
        database.sql("update messaging.parked_key set attempts = 0 where key = ?")
                .param(fern)
                .update();
        due = dueOf().getFirst();
        transaction.executeWithoutResult(_ -> {
            database.sql("delete from messaging.dead_letter where id = ?")
                    .param(first)
                    .update();
            keys.advance(due);
        });

        assertThat(note(1, null)).isEmpty();

        assertThat(row()).containsEntry("attempts", 0).doesNotContainEntry("retry_at", null);
    }

    @Test
    void anAttemptThatTwoInstancesHaveMadeAtOnceIsCountedOnce() {
        var moment = Instant.parse("2100-01-01T00:00:00Z");

        assertThat(note(2, moment)).hasSize(1);
        assertThat(note(2, null)).isEmpty();

        assertThat(row()).containsEntry("attempts", 2).doesNotContainEntry("retry_at", null);
    }

    private List<FailedAttempt> note(int attempts, @Nullable Instant retryAt) {
        var failed = new FailedAttempt(due, first, attempts, retryAt, "greenfly");
        return Objects.requireNonNull(transaction.execute(_ -> keys.note(List.of(failed))));
    }

    private List<RetriedKey> dueOf() {
        return keys.due(Set.of(PlantsTopic.NAME)).stream()
                .filter(it -> it.key().equals(fern))
                .toList();
    }

    private Map<String, @Nullable Object> row() {
        return database.sql("select attempts, retry_at from messaging.parked_key where key = ?")
                .param(fern)
                .query()
                .singleRow();
    }

    private int kept() {
        return database.sql("select count(*) from messaging.dead_letter where key = ?")
                .param(fern)
                .query(Integer.class)
                .single();
    }
}
