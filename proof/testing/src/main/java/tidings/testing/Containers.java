package tidings.testing;

import tidings.local.ports.Ports;
import tidings.local.process.Home;

/// Containers of the images that people run, which Testcontainers removes when the JVM ends.
final class Containers implements BackendOrigin {
    @Override
    public DatabaseBackend database(Home home) {
        return new DatabaseContainer(Ports.free(1), home.secrets().read("postgres-password"));
    }

    @Override
    public BrokerBackend broker(Home home) {
        return new BrokerContainer(Ports.free(1));
    }

    @Override
    public String toString() {
        return "in containers, of %s and %s".formatted(DatabaseContainer.IMAGE, BrokerContainer.IMAGE);
    }
}
