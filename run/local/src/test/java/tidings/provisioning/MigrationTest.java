package tidings.provisioning;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import tidings.local.ports.Ports;
import tidings.local.postgres.Database;
import tidings.local.process.Lifeline;

/// A migration takes the time that it needs, and stands in nobody's way while it waits for somebody else.
class MigrationTest {
    private static final Database DATABASE = new Database(Lifeline.temporaryHome(), Ports.free(1));
    private static final Login OWNER = new Login("lilies_owner", "o");
    private static final Login SERVICE = new Login("lily_service", "s");
    private static int databases;

    @TempDir
    Path code;

    String name = "";

    @BeforeAll
    static void start() {
        DATABASE.start();
    }

    @BeforeEach
    void aDatabaseWithATable() throws Exception {
        name = "lilies_" + ++databases;
        DATABASE.server().provide(name, OWNER, SERVICE);
        write("V1__bulbs.sql", "create table bulbs (name text)");
        migrate(Duration.ZERO);
    }

    @Test
    void mayTakeLongerThanASessionMayStandStill() throws Exception {
        try (var administrator = DATABASE.connect("postgres");
                var statement = administrator.createStatement()) {
            statement.execute("alter database %s set idle_in_transaction_session_timeout = '500ms'".formatted(name));
        }
        write("V2__slow.sql", "select pg_sleep(2)");

        assertThatCode(() -> migrate(Duration.ZERO)).doesNotThrowAnyException();
    }

    @Test
    void letsOthersPassWhileItWaitsForATableAndIsDoneWhenThatIsFree() throws Exception {
        write("V2__colour.sql", "alter table bulbs add column colour text");
        try (var reader = reader();
                var other = connect()) {
            var migration = runAsync(() -> migrate(Duration.ofMinutes(1)));
            Thread.sleep(500);
            other.setNetworkTimeout(Runnable::run, 30_000); // the migration tries for longer

            assertThatCode(() -> read(other)).doesNotThrowAnyException();
            assertThat(migration).isNotDone();
            reader.rollback();
            assertThat(migration).succeedsWithin(Duration.ofMinutes(2));
        }
    }

    @Test
    void saysInTheEndWhoHadTheTable() throws Exception {
        write("V2__colour.sql", "alter table bulbs add column colour text");
        try (var reader = reader()) {
            assertThatThrownBy(() -> migrate(Duration.ZERO))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("a table is in use all the time (session %d of lilies_owner"
                            .formatted(reader.unwrap(PGConnection.class).getBackendPID()));
        }
        assertThatCode(() -> migrate(Duration.ZERO)).doesNotThrowAnyException();
    }

    private Connection reader() throws SQLException {
        var reader = connect();
        reader.setAutoCommit(false);
        read(reader);
        return reader;
    }

    private static void read(Connection reader) throws SQLException {
        try (var statement = reader.createStatement()) {
            statement.execute("select name from bulbs");
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(DATABASE.url(name), OWNER.user(), OWNER.password());
    }

    private void write(String script, String sql) throws IOException {
        Files.writeString(Files.createDirectories(code.resolve("db/migration")).resolve(script), sql);
    }

    private void migrate(Duration patience) {
        try (var loader =
                new URLClassLoader(new URL[] {code.toUri().toURL()}, getClass().getClassLoader())) {
            Migration.run(DATABASE.url(name), OWNER, SERVICE.user(), loader, patience);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
