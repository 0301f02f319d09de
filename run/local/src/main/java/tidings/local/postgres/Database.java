package tidings.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tidings.local.process.Home;
import tidings.local.process.Program;
import tidings.local.supervision.Part;
import tidings.local.supervision.Tier;
import tidings.provisioning.DatabaseServer;
import tidings.provisioning.Login;
import tidings.provisioning.Secrets;

/// A real PostgreSQL as a process of its own: what it has committed survives [#kill()].
public final class Database implements Part {
    public static final String NAME = "postgres";

    private static final String PASSWORD = "postgres-password";

    private final Home home;
    private final int port;
    private final Secrets secrets;
    private final Program program;

    public Database(Home home, int port) {
        this.home = home;
        this.port = port;
        this.secrets = home.secrets();
        this.program = new Program(NAME, home);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Integer> ports() {
        return List.of(port);
    }

    @Override
    public Tier tier() {
        return Tier.STORE;
    }

    @Override
    public Program program() {
        return program;
    }

    @Override
    public void launch() {
        try {
            var programs = PostgresPrograms.directory().resolve("bin");
            var data = home.data(NAME);
            if (Files.notExists(data)) {
                new EmptyCluster(programs, home.log(NAME)).create(data, secrets.file(PASSWORD));
            }
            program.start(
                    Unprivileged.command(programs.resolve("postgres"), PostgresOptions.of(data, port)),
                    Map.of("LC_ALL", "C"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the database takes connections.
    @Override
    public boolean isReady() {
        try (var _ = connect("postgres")) {
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    /// Ends the database's connections and shuts it down in order.
    @Override
    public void stop(Duration patience) {
        program.stop("INT", patience);
    }

    public DatabaseServer server() {
        return new DatabaseServer("localhost", port, new Login("postgres", secrets.read(PASSWORD)));
    }

    public String url(String database) {
        return server().url(database);
    }

    /// A connection of the administrator.
    public Connection connect(String database) throws SQLException {
        return server().connect(database);
    }
}
