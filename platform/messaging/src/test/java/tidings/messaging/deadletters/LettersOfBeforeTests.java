package tidings.messaging.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tidings.messaging.endpoints.Decision;
import tidings.messaging.wire.Delivery;
import tidings.provisioning.Login;
import tidings.provisioning.Migration;
import tidings.testing.Backends;

/// What an earlier version has parked is found again by this one.
class LettersOfBeforeTests {
    private static final String RELEASED = "0.12";
    private static final Login OWNER = new Login("gardens_owner", "of an old garden");
    private static final Login SERVICE = new Login("gardens", "in an old garden");

    private String url = "";
    private JdbcClient database = JdbcClient.create(new DriverManagerDataSource());

    @BeforeEach
    void aDatabaseOfTheVersionThatWasReleased() {
        var name = "old_garden_" + UUID.randomUUID().toString().replace('-', '_');
        var server = Backends.database().server();
        server.provide(name, OWNER, SERVICE);
        url = server.url(name);
        var source = new DriverManagerDataSource(url, OWNER.user(), OWNER.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/messaging")
                .skipDefaultCallbacks(true)
                .target(RELEASED)
                .load()
                .migrate();
        database = JdbcClient.create(source);
    }

    @Test
    void aLetterWhoseKeyWasFreedHoldsItAgainAndWaitsForAPerson() {
        keep("fern", UUID.randomUUID(), 1);
        keep("fern", UUID.randomUUID(), 2);
        keep("ivy", null, 3);

        migrate();

        assertThat(database.sql("select key from messaging.parked_key where retry_at is null and attempts = 0")
                        .query(String.class)
                        .list())
                .containsExactly("fern");
        assertThat(new DeadLetters(database).list(10))
                .extracting(DeadLetterSummary::key)
                .containsExactly("fern", "fern", "ivy");
    }

    @Test
    void aKeyThatIsTriedAgainStaysSo() {
        keep("fern", UUID.randomUUID(), 1);
        database.sql("""
                        insert into messaging.parked_key (topic, key, attempts, retry_at)
                        values ('plants', 'fern', 3, now())
                        """).update();

        migrate();

        assertThat(database.sql("select attempts from messaging.parked_key where retry_at is not null")
                        .query(Integer.class)
                        .list())
                .isEqualTo(List.of(3));
    }

    @Test
    void aLetterThatHadNoIdIsKeptOnceAndStaysGivenUp() {
        keep("ivy", null, 3);
        migrate();
        var deadLetters = new DeadLetters(database);
        var heardAgain = illegible("ivy", 3, "?");

        assertThat(deadLetters.keep(heardAgain, "blight")).isFalse();
        assertThat(deadLetters.keep(illegible("ivy", 3, "another"), "blight")).isTrue();
        discard(3);

        assertThat(deadLetters.discardFilter().among(List.of(heardAgain, illegible("ivy", 3, "one more"))))
                .containsExactly(heardAgain);
    }

    private void discard(int offset) {
        var letters = database.sql("select id from messaging.dead_letter where \"offset\" = ? and event_id is null")
                .param(offset)
                .query(Long.class)
                .list();
        new DiscardedDeadLetters(database).take(letters, new Decision("it cannot be read", "ada"));
    }

    private static Delivery illegible(String key, int offset, String value) {
        var raw = new ConsumerRecord<>("plants", 0, offset, key.getBytes(UTF_8), value.getBytes(UTF_8));
        return new Delivery.Illegible(raw, key, UUID.randomUUID(), null, "blight");
    }

    private void keep(String key, @Nullable UUID id, int offset) {
        database.sql("""
                insert into messaging.dead_letter (topic, partition, "offset", key, event_id, headers, value, reason)
                values ('plants', 0, ?, ?, ?, '{}', '?', 'blight')
                """).param(offset).param(key).param(id).update();
    }

    private void migrate() {
        Migration.run(url, OWNER, SERVICE.user(), Thread.currentThread().getContextClassLoader());
    }
}
