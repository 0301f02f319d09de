package tidings.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                create(programs, data);
            }
            program.start(unprivileged(programs.resolve("postgres"), options(data)), Map.of("LC_ALL", "C"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether it takes connections.
    @Override
    public boolean isReady() {
        try (var _ = connect("postgres")) {
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    /// Ends its connections and shuts it down in order.
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

    private List<String> options(Path data) {
        return List.of(
                "-D", data.toString(),
                "-p", Integer.toString(port),
                "-c", "listen_addresses=localhost",
                "-c", "unix_socket_directories=",
                "-c", "max_connections=200",
                "-c", "shared_buffers=128MB",
                "-c", "log_error_verbosity=terse", // the values of a row that was refused may name a person
                "-c", "timezone=UTC",
                "-c", "log_timezone=UTC");
    }

    /// Makes an empty cluster beside the data and renames it, so that a crash never leaves half of one.
    private void create(Path programs, Path data) throws IOException {
        var half = data.resolveSibling(NAME + ".half");
        Directories.delete(half);
        var initdb = unprivileged(
                programs.resolve("initdb"),
                List.of(
                        "-D",
                        half.toString(),
                        "-U",
                        "postgres",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        "--auth=scram-sha-256",
                        "--pwfile=" + secrets.file(PASSWORD)));
        Commands.run(NAME, initdb, home.log(NAME));
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> unprivileged(Path program, List<String> arguments) {
        var command = new ArrayList<>(Unprivileged.prefix());
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }
}
