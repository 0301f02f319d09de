package tidings.messaging.relay;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tidings.messaging.Garden;
import tidings.testing.Backends;

/// What the relay finds of a stretch of which little is left, wherever that lies.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=paged-garden")
class OutboxPageTests {
    private static final int MANY = 51_000;

    @Autowired
    Relay relay;

    @Autowired
    JdbcClient database;

    @Autowired
    JdbcConnectionDetails login;

    final String fern = "fern-" + UUID.randomUUID();

    @BeforeEach
    void stopTheRelay() {
        relay.stop();
    }

    @AfterEach
    void nothingIsLeftToBeSent() {
        database.sql("""
                update messaging.outbox_position
                set (sent, sending, last_id, version) = (pg_current_snapshot(), pg_current_snapshot(), 0, version + 1)
                """).update();
        relay.start();
    }

    @Test
    void aRestThatLiesBehindManyThatAreSentIsFound() throws SQLException {
        leaveARestBehindManyThatAreSent();

        try (var session = new RelaySession(login)) {
            var nothing = session.page(session.position());
            assertThat(nothing.rows()).isEmpty();
            var rest = session.page(session.position().movedTo(requireNonNull(nothing.lookedTo())));
            assertThat(rest.rows()).hasSize(1);
            assertThat(rest.lookedTo()).isNull();
        }
    }

    /// Somebody's transaction is still under way when the many are sent, and is in the stretch that comes after them.
    private void leaveARestBehindManyThatAreSent() throws SQLException {
        var session = new SingleConnectionDataSource(
                DriverManager.getConnection(login.getJdbcUrl(), login.getUsername(), login.getPassword()), true);
        var other = JdbcClient.create(session);
        other.sql("set idle_in_transaction_session_timeout = 0").update();
        other.sql("begin").update();
        tell(other, 1);
        tell(patient(), MANY);
        database.sql("update messaging.outbox_position set sent = pg_current_snapshot()")
                .update();
        tell(other, 1);
        other.sql("commit").update();
        session.destroy();
        database.sql("""
                update messaging.outbox_position
                set    sending = pg_current_snapshot(), last_id = (select min(id) from messaging.outbox where key = ?)
                """).param(fern).update();
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
}
