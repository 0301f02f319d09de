package tidings.messaging;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.testing.Backends;

/// Rows leave the outbox by the day, when they are old and all of them have been sent.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=outbox-garden")
class OutboxPartitionsTests {
    @Autowired
    OutboxLog log;

    @Autowired
    Relay relay;

    @Autowired
    PlantsTopic topic;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcConnectionDetails login;

    final String fern = "fern-" + UUID.randomUUID();
    final LocalDate longAgo = LocalDate.now(ZoneOffset.UTC).minusDays(10);

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

        relay.start();
        await().untilAsserted(() -> assertThat(topic.about(fern)).hasSize(1));
        await().untilAsserted(() -> assertThat(log.backlog().depth()).isZero());
        log.tend();

        assertThat(partitions()).doesNotContain(partitionOf(longAgo));
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
        log.tend();

        var today = LocalDate.now(ZoneOffset.UTC);
        assertThat(partitions())
                .contains(partitionOf(today), partitionOf(today.plusDays(1)), partitionOf(today.plusDays(3)));
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
