package tidings.messaging.deadletters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
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
                .extracting(Summary::key)
                .containsExactly("fern", "fern", "ivy");
    }

    @Test
    void aKeyThatIsTriedAgainStaysSo() {
        keep("fern", UUID.randomUUID(), 1);
        database.sql(
                        "insert into messaging.parked_key (topic, key, attempts, retry_at) values ('plants', 'fern', 3, now())")
                .update();

        migrate();

        assertThat(database.sql("select attempts from messaging.parked_key where retry_at is not null")
                        .query(Integer.class)
                        .list())
                .isEqualTo(List.of(3));
    }

    private void keep(String key, @Nullable UUID id, int offset) {
        database.sql("""
                insert into messaging.dead_letter (topic, partition, "offset", key, event_id, headers, reason)
                values ('plants', 0, ?, ?, ?, '{}', 'blight')
                """).param(offset).param(key).param(id).update();
    }

    private void migrate() {
        Migration.run(url, OWNER, SERVICE.user(), Thread.currentThread().getContextClassLoader());
    }
}
