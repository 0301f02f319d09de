package tidings.local.postgres;

import java.nio.file.Path;
import java.util.List;

/// The options of a PostgreSQL on a small machine, which only this machine can reach.
final class PostgresOptions {
    private PostgresOptions() {}

    static List<String> of(Path data, int port) {
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
}
