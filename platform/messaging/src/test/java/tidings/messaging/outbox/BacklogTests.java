package tidings.messaging.outbox;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tidings.messaging.Garden;
import tidings.messaging.relay.Relay;
import tidings.testing.Backends;

/// How much waits in the outbox, wherever it lies; and setting the position, for which nothing is too much. The pool
/// takes five seconds of silence for a broken line here, and two of waiting for a lock for too long.
@SpringBootTest(
        classes = Garden.class,
        properties = {
            "spring.application.name=impatient-garden",
            "spring.datasource.hikari.data-source-properties.socketTimeout=5",
            "spring.datasource.hikari.connection-init-sql=set lock_timeout = '2s'"
        })
class BacklogTests {
    private static final int MANY = 51_000;

    @Autowired
    Relay relay;

    @Autowired
    OutboxLog outbox;

    @Autowired
    JdbcClient database;

    @Autowired
    JdbcOperations pool;

    @Autowired
    JdbcConnectionDetails login;

    final String fern = "fern-" + UUID.randomUUID();
    SingleConnectionDataSource session;
    JdbcClient other; // a session of somebody else's

    @BeforeEach
    void allIsSent() throws SQLException {
        await().untilAsserted(() -> assertThat(outbox.backlog().depth()).isZero());
        relay.stop();
        session = new SingleConnectionDataSource(
                DriverManager.getConnection(login.getJdbcUrl(), login.getUsername(), login.getPassword()), true);
        other = JdbcClient.create(session);
        other.sql("set idle_in_transaction_session_timeout = 0").update();
    }

    @AfterEach
    void nothingIsLeftToBeSent() {
        session.destroy();
        database.sql("""
                update messaging.outbox_position
                set (sent, sending, last_id, version) = (pg_current_snapshot(), pg_current_snapshot(), 0, version + 1)
                """).update();
        relay.start();
    }

    @Test
    void whatIsAskedAgainAndAgainReadsNoDayFromEndToEnd() {
        other.sql("begin").update();
        other.sql("select * from messaging.outbox_backlog()").query().singleRow();
        other.sql("select * from messaging.outbox_arrears('7 days')").query().singleRow();

        assertThat(other.sql("""
                select relname from pg_stat_xact_user_tables
                where  relname like 'outbox\\_%' and relname <> 'outbox_position' and seq_scan > 0
                """).query(String.class).list()).isEmpty();
        assertThat(other.sql("select sum(idx_scan) from pg_stat_xact_user_tables where relname like 'outbox\\_%'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void aRestThatLiesBehindManyThatAreSentIsCounted() {
        other.sql("begin").update();
        tell(other, 1);
        tell(patient(), MANY);
        database.sql("update messaging.outbox_position set sent = pg_current_snapshot()")
                .update();
        tell(other, 1);
        other.sql("commit").update();
        database.sql("""
                update messaging.outbox_position
                set    sending = pg_current_snapshot(), last_id = (select min(id) from messaging.outbox where key = ?)
                """).param(fern).update();

        assertThat(outbox.backlog().depth()).isOne();
    }

    @Test
    void aRestThatLiesBeforeManyThatCameLaterIsCountedWithThem() {
        tell(database, 3);
        database.sql("""
                update messaging.outbox_position
                set    sending = pg_current_snapshot(), last_id = (select min(id) from messaging.outbox where key = ?)
                """).param(fern).update();
        tell(patient(), MANY);

        assertThat(outbox.backlog().depth()).isEqualTo(MANY + 2);
    }

    @Test
    void thePositionIsSetHoweverLongItTakes() {
        var since = other.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        other.sql("begin").update();
        tell(other, 1);
        var set = runAsync(() -> outbox.resendSince(since));
        pause(Duration.ofSeconds(7));

        assertThat(set).isNotDone();
        other.sql("commit").update();

        assertThat(set).succeedsWithin(Duration.ofMinutes(1));
        assertThat(outbox.backlog().depth()).isPositive();
        assertThat(pool.<Integer>execute((Connection it) -> it.getNetworkTimeout()))
                .isEqualTo(5_000);
    }

    @Test
    void whatWasToldBeforeIsLeftAsItIs() {
        tell(database, 2);
        var before = transactionOf(fern);
        database.sql("select pg_current_xact_id()").query().singleRow();

        outbox.resendSince(Instant.now().plusSeconds(60));

        assertThat(transactionOf(fern)).isEqualTo(before);
        assertThat(outbox.backlog().depth()).isZero();
    }

    /// Somebody who waits for the database for as long as it takes, unlike the pool.
    private JdbcClient patient() {
        return JdbcClient.create(Backends.asOwner(login.getJdbcUrl()));
    }

    private void tell(JdbcClient teller, int times) {
        teller.sql("""
                insert into messaging.outbox (event_id, topic, key, type, time, payload)
                select gen_random_uuid(), 'plants', ?, 'Planted', now(), '{}' from generate_series(1, ?)
                """).params(fern, times).update();
    }

    private String transactionOf(String plant) {
        return database.sql("select distinct tx::text from messaging.outbox where key = ?")
                .param(plant)
                .query(String.class)
                .single();
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
