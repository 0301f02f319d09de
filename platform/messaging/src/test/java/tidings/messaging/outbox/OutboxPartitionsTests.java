package tidings.messaging.outbox;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.Garden;
import tidings.messaging.Outbox;
import tidings.messaging.PlantEvent.Grown;
import tidings.messaging.PlantsTopic;
import tidings.messaging.relay.Relay;
import tidings.testing.Backends;

/// Rows leave the outbox by the day, when they are old and all of them have been sent.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=outbox-garden")
class OutboxPartitionsTests {
    @Autowired
    OutboxLog log;

    @Autowired
    Relay relay;

    @Autowired
    PartitionMaintenance tending;

    @Autowired
    Outbox outbox;

    @Autowired
    PlantsTopic topic;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcConnectionDetails login;

    final String fern = "fern-" + UUID.randomUUID();
    final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    final LocalDate longAgo = LocalDate.now(ZoneOffset.UTC).minusDays(10);

    /// A round that meets another's locks leaves its work to the next.
    @BeforeEach
    void nobodyElseTends(@Autowired ScheduledTaskHolder schedule) {
        schedule.getScheduledTasks().stream()
                .filter(task -> task.toString().contains(PartitionMaintenance.class.getName()))
                .forEach(task -> task.cancel(false)); // what is under way comes to its end
    }

    @AfterEach
    void startTheRelay() {
        if (!relay.isRunning()) {
            relay.start();
        }
    }

    @Test
    void anOldPartitionIsDroppedOnlyWhenAllOfItHasBeenSent() {
        relay.stop();
        addPartition(longAgo);
        tellLongAgo();
        log.tend();
        assertThat(partitions()).contains(partitionOf(longAgo));
        assertThat(log.overdueMaintenance().unsent()).isTrue();

        relay.start();
        await().untilAsserted(() -> assertThat(topic.about(fern)).hasSize(1));
        await().untilAsserted(() -> assertThat(log.backlog().depth()).isZero());
        assertThat(log.overdueMaintenance().unsent()).isFalse();

        await().untilAsserted(() -> {
            log.tend();
            assertThat(partitions()).doesNotContain(partitionOf(longAgo));
        });
    }

    @Test
    void aPartitionThatATransactionStillWritesToIsNotDropped() {
        addPartition(longAgo);
        transaction.executeWithoutResult(_ -> {
            tellLongAgo();
            runAsync(log::tend).join();
        });

        await().untilAsserted(() -> assertThat(topic.about(fern)).hasSize(1));
    }

    @Test
    void thePartitionsOfTheComingDaysAreThereBeforeTheyAreNeeded() {
        await().untilAsserted(() -> {
            log.tend();
            assertThat(partitions())
                    .contains(partitionOf(today), partitionOf(today.plusDays(1)), partitionOf(today.plusDays(3)));
        });
    }

    @Test
    void aDayIsTheSameWhateverTheTimeZoneOfTheSession() throws SQLException {
        var owner = new SingleConnectionDataSource(
                Backends.asOwner(login.getJdbcUrl()).getConnection(), true);
        var database = JdbcClient.create(owner);

        database.sql("set timezone = 'Pacific/Kiritimati'").update();
        assertThatCode(() -> addPartition(longAgo.minusDays(1), database)).doesNotThrowAnyException();
        database.sql("set timezone = 'America/Los_Angeles'").update();
        assertThatCode(() -> addPartition(longAgo.minusDays(2), database)).doesNotThrowAnyException();
        assertThatCode(() -> addPartition(longAgo.minusDays(3), database)).doesNotThrowAnyException();
        owner.destroy();
    }

    @Test
    void thePartitionsAreTendedHoweverTheyAreLookedUp() {
        transaction.executeWithoutResult(_ -> {
            database.sql("set local enable_nestloop = off").update(); // then all relations are looked at first
            database.sql("set local enable_mergejoin = off").update();

            assertThatCode(log::tend).doesNotThrowAnyException();
        });
    }

    @Test
    void anEventWhoseDayHasNoPartitionIsKeptAndMovesIntoItOnceThereIsOne() {
        relay.stop();
        withoutPartitionOf(today);

        tell(1);
        assertThat(homeless()).isOne();
        await().untilAsserted(() -> {
            log.tend();
            assertThat(homeless()).isZero();
        });
        tell(2);

        assertThat(homeless()).isZero();
        assertThat(partitions()).contains(partitionOf(today));
        relay.start();
        await().untilAsserted(() -> assertThat(topic.saidOf(fern)).hasSize(2));
        assertThat(topic.saidOf(fern)).first().asString().contains("\"height\":1");
    }

    @Test
    void anEventWhoseDayHasNoPartitionIsSentFromWhereItIs() {
        withoutPartitionOf(today);

        relay.start();
        tell(1);

        await().untilAsserted(() -> assertThat(topic.about(fern)).hasSize(1));
        await().untilAsserted(() -> {
            log.tend();
            assertThat(homeless()).isZero();
        });
    }

    @Test
    void anEventThatIsToldWhileItsDayIsMadeFindsIt() throws SQLException {
        withoutPartitionOf(today);
        var maker = Backends.asOwner(login.getJdbcUrl()).getConnection();
        maker.setAutoCommit(false);
        addPartition(today, JdbcClient.create(new SingleConnectionDataSource(maker, true)));

        var told = runAsync(() -> tell(1));
        await().until(() -> isSomebodyWaiting());
        maker.commit();
        maker.close();

        assertThat(told).succeedsWithin(Duration.ofMinutes(1));
        assertThat(homeless()).isZero();
    }

    @Test
    void anOldEventWithoutADayIsDroppedLikeAllOthersOnceItIsSent() {
        tellLongAgo();
        await().untilAsserted(() -> assertThat(topic.about(fern)).hasSize(1));
        await().untilAsserted(() -> assertThat(log.backlog().depth()).isZero());

        await().untilAsserted(() -> {
            log.tend(); // nothing where the service itself is at it
            assertThat(rowsAbout(fern)).isZero();
        });
    }

    @Test
    void aSessionInTheWayOfTheNextDayIsNamedAndStopsNobodyFromTelling() throws SQLException {
        var reader = Backends.asOwner(login.getJdbcUrl()).getConnection();
        withoutPartitionOf(today.plusDays(1));
        reader.createStatement().execute("set idle_in_transaction_session_timeout = 0");
        reader.setAutoCommit(false);
        reader.createStatement().executeQuery("select from messaging.outbox");

        tending.tend();
        tell(1);

        await().untilAsserted(() -> {
            tending.tend();
            assertThat(tending.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(String.valueOf(tending.health().getDetails().get("problem")))
                    .contains(today.plusDays(1).toString())
                    .contains(String.valueOf(reader.unwrap(PGConnection.class).getBackendPID()));
        });
        assertThat(tending.missingDays()).isEqualTo(1);
        assertThat(tending.untended()).isPositive();
        reader.rollback();
        reader.close();
        await().untilAsserted(() -> {
            tending.tend();
            assertThat(tending.health().getStatus()).isEqualTo(Status.UP);
        });
    }

    private void tell(int height) {
        transaction.executeWithoutResult(_ -> outbox.publish(new Grown(fern, height)));
    }

    private void withoutPartitionOf(LocalDate day) {
        startTheRelay();
        await().untilAsserted(() -> assertThat(log.backlog().depth()).isZero());
        relay.stop();
        JdbcClient.create(Backends.asOwner(login.getJdbcUrl()))
                .sql("drop table if exists messaging." + partitionOf(day))
                .update();
    }

    private boolean isSomebodyWaiting() {
        return database.sql("""
                        select exists (select from pg_locks join pg_database on pg_database.oid = database
                                       where not granted and datname = current_database())
                        """).query(Boolean.class).single();
    }

    private long homeless() {
        return log.overdueMaintenance().homeless();
    }

    private long rowsAbout(String plant) {
        return database.sql("select count(*) from messaging.outbox where key = ?")
                .param(plant)
                .query(Long.class)
                .single();
    }

    private void tellLongAgo() {
        database.sql("""
                insert into messaging.outbox (told_at, event_id, topic, key, type, time, payload)
                values (?::timestamptz + interval '12 h', gen_random_uuid(), 'plants', ?, 'Planted', now(), ?)
                """)
                .params(longAgo.toString(), fern, "{\"plant\":\"%s\",\"height\":1}".formatted(fern))
                .update();
    }

    private void addPartition(LocalDate day) {
        addPartition(day, JdbcClient.create(Backends.asOwner(login.getJdbcUrl())));
    }

    private static void addPartition(LocalDate day, JdbcClient owner) {
        owner.sql("select messaging.add_outbox_partition(?)").param(day).query().singleRow();
    }

    private static String partitionOf(LocalDate day) {
        return "outbox_" + day.toString().replace("-", "");
    }

    private List<String> partitions() {
        return database.sql("select relname from pg_class where relname ~ '^outbox_[0-9]{8}$' and relkind = 'r'")
                .query(String.class)
                .list();
    }
}
