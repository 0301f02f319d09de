package tidings.messaging.consumer;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
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
import tidings.messaging.PlantEvent;
import tidings.messaging.PlantEvent.Grown;
import tidings.messaging.deadletters.DeadLetterSummary;
import tidings.messaging.deadletters.DeadLetters;
import tidings.testing.Backends;

/// Somebody has begun a transaction and stands still in it: an instance that is frozen, a person who has left.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=blocked-garden")
class BlockedTests {
    private static final String LOCK = "select key from messaging.parked_key where key = '%s' for update";

    @Autowired
    Outbox outbox;

    @Autowired
    DeadLetters deadLetters;

    @Autowired
    Gardener gardener;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcConnectionDetails login;

    final String fern = "fern-" + UUID.randomUUID();
    final String rose = "rose-" + UUID.randomUUID();

    @Test
    void anInstanceThatStandsStillHoldsUpAKeyForSecondsOnly() throws SQLException {
        park(fern);
        var frozen = begin(LOCK.formatted(fern));

        publish(new Grown(fern, 2), new Grown(rose, 1));

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(gardener.diaryOf(rose)).containsExactly(1));
        await().until(() -> parked(fern) == 2);
        assertThatThrownBy(frozen::commit).isInstanceOf(SQLException.class);
    }

    @Test
    void aPersonWhoHasLeftIsShownTheDoorWithinAMinute() {
        var person = JdbcClient.create(Backends.asOwner(login.getJdbcUrl()));

        assertThat(setting(person, "idle_in_transaction_session_timeout")).isEqualTo("1min");
        assertThat(setting(database, "idle_in_transaction_session_timeout")).isEqualTo("10s");
        assertThat(setting(database, "lock_timeout")).isEqualTo("12s");
    }

    @Test
    void whoHasDiedWhileWaitingForALockUsesUpNoSession() throws SQLException {
        park(fern);
        var holder = begin("set local idle_in_transaction_session_timeout = 0");
        execute(LOCK.formatted(fern), holder);
        var waiting = begin("set local lock_timeout = 0");
        var stuck = runAsync(() -> execute(LOCK.formatted(fern), waiting));
        await().until(() -> sessionsWaiting() == 1);

        waiting.abort(Runnable::run);

        await().atMost(Duration.ofMinutes(1)).until(() -> sessionsWaiting() == 0);
        assertThat(stuck).failsWithin(Duration.ofMinutes(1));
        holder.close();
    }

    private void park(String plant) {
        gardener.whenHearingOf(plant, _ -> {
            throw new NotRetryable("nobody knows it");
        });
        publish(new Grown(plant, 1));
        await().until(() -> parked(plant) == 1);
    }

    private void publish(PlantEvent... events) {
        transaction.executeWithoutResult(_ -> {
            for (var event : events) {
                outbox.publish(event);
            }
        });
    }

    private long parked(String plant) {
        return deadLetters.list(1_000).stream()
                .map(DeadLetterSummary::key)
                .filter(plant::equals)
                .count();
    }

    /// A transaction of the service's that does this and then nothing.
    private Connection begin(String sql) throws SQLException {
        var connection = DriverManager.getConnection(login.getJdbcUrl(), login.getUsername(), login.getPassword());
        connection.setAutoCommit(false);
        execute(sql, connection);
        return connection;
    }

    private static void execute(String sql, Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long sessionsWaiting() {
        return database.sql("""
                        select count(*) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """).query(Long.class).single();
    }

    private static String setting(JdbcClient who, String name) {
        return who.sql("show " + name).query(String.class).single();
    }
}
