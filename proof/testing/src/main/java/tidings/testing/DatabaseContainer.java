package tidings.testing;

import static org.awaitility.Awaitility.await;
import static org.testcontainers.postgresql.PostgreSQLContainer.POSTGRESQL_PORT;

import org.testcontainers.postgresql.PostgreSQLContainer;
import tidings.provisioning.DatabaseServer;
import tidings.provisioning.Login;

/// PostgreSQL in a container, set up as the embedded one is.
final class DatabaseContainer implements DatabaseBackend {
    static final String IMAGE = "postgres:18";

    private final PostgreSQLContainer container;
    private final Crashable crashable;

    DatabaseContainer(int hostPort, String password) {
        container = new PostgreSQLContainer(IMAGE)
                .withUsername("postgres")
                .withPassword(password)
                .withDatabaseName("postgres")
                .withEnv("POSTGRES_INITDB_ARGS", "--encoding=UTF8 --locale=C.UTF-8")
                .withCommand("postgres", "-c", "max_connections=200", "-c", "timezone=UTC", "-c", "log_timezone=UTC");
        crashable = new Crashable(container, hostPort, POSTGRESQL_PORT);
    }

    @Override
    public DatabaseServer server() {
        return new DatabaseServer(
                container.getHost(),
                container.getMappedPort(POSTGRESQL_PORT),
                new Login(container.getUsername(), container.getPassword()));
    }

    @Override
    public void start() {
        crashable.start();
        await("PostgreSQL takes connections")
                .atMost(Crashable.PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> server().connect("postgres").close());
    }

    @Override
    public void kill() {
        crashable.kill();
    }
}
