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
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import tidings.messaging.Garden;
import tidings.messaging.wire.WireFormat;
import tidings.testing.Backends;

/// What the relay finds of a stretch, wherever what is left of it lies, and how it moves over that.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=paged-garden")
class OutboxPageTests {
    private static final int MANY = 51_000;

    @Autowired
    Relay relay;

    @Autowired
    JdbcClient database;

    @Autowired
    JdbcConnectionDetails login;

    @Autowired
    WireFormat wire;

    @Autowired
    DefaultKafkaProducerFactory<byte[], byte[]> producers;

    final String fern = "fern-" + UUID.randomUUID();

    @BeforeEach
    void stopTheRelay() {
        relay.stop();
    }

    @AfterEach
    void startTheRelay() {
        nothingIsLeft();
        relay.start();
    }

    private void nothingIsLeft() {
        database.sql("""
                update messaging.outbox_position
                set (sent, sending, last_id, version) = (pg_current_snapshot(), pg_current_snapshot(), 0, version + 1)
                """).update();
    }

    @Test
    void aRestThatLiesBehindManyThatAreSentIsFound() throws SQLException {
        leaveARestBehindManyThatAreSent();

        try (var session = new RelaySession(login)) {
            var nothing = session.page(session.position()).orElseThrow();
            assertThat(nothing.rows()).isEmpty();
            var rest = session.page(session.position().movedTo(requireNonNull(nothing.lookedTo())))
                    .orElseThrow();
            assertThat(rest.rows()).hasSize(1);
            assertThat(rest.lookedTo()).isNull();
        }
    }

    @Test
    void aPageInOneWaveIsMovedOverTogetherWithTheRestOfItsStretch() throws SQLException {
        nothingIsLeft();
        tell(database, 1);

        try (var session = new CountingSession(login)) {
            var before = session.position();
            var end = new RelayPass(session, new Sender(wire, producers), () -> {})
                    .send(session.page(before).orElseThrow());

            assertThat(session.moves).isEqualTo(1);
            assertThat(end.atEndOfStretch()).isTrue();
            assertThat(session.position()).isEqualTo(end);
            assertThat(session.page(end)).isEmpty();
        }
    }

    @Test
    void aPageInTwoWavesIsMovedOverTwice() throws SQLException {
        nothingIsLeft();
        tell(database, 2);

        try (var session = new CountingSession(login)) {
            var end = new RelayPass(session, new Sender(wire, producers), () -> {})
                    .send(session.page(session.position()).orElseThrow());

            assertThat(session.moves).isEqualTo(2);
            assertThat(session.position()).isEqualTo(end);
            assertThat(session.page(end)).isEmpty();
        }
    }

    @Test
    void whatIsCommittedDuringAStretchIsInTheNextOne() throws SQLException {
        nothingIsLeft();
        tell(database, 1);

        try (var session = new RelaySession(login)) {
            var page = session.page(session.position()).orElseThrow();
            tell(database, 1);
            var again = session.page(page.begin()).orElseThrow();
            var next = session.page(page.end(page.begin())).orElseThrow();

            assertThat(again.rows()).isEqualTo(page.rows());
            assertThat(next.rows()).hasSize(1).doesNotContainAnyElementsOf(page.rows());
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
                select gen_random_uuid(), 'plants', key, 'Planted', now(),
                       json_build_object('plant', key, 'height', 1)::text
                from   generate_series(1, ?) cross join (values (?)) as of_one (key)
                """).params(times, fern).update();
    }

    /// A session that counts how often the position is moved.
    static class CountingSession extends RelaySession {
        int moves;

        CountingSession(JdbcConnectionDetails database) throws SQLException {
            super(database);
        }

        @Override
        void moveTo(Position next) {
            moves++;
            super.moveTo(next);
        }
    }
}
