package tidings.testing;

import tidings.local.broker.Broker;
import tidings.local.ports.Ports;
import tidings.local.postgres.Database;
import tidings.local.process.Home;
import tidings.provisioning.DatabaseServer;

/// Processes of this machine, whose programs come from Maven Central.
///
/// @param reason why these, and not containers
record Embedded(String reason) implements BackendOrigin {
    @Override
    public DatabaseBackend database(Home home) {
        return new DatabaseProcess(new Database(home, Ports.free(1)));
    }

    @Override
    public BrokerBackend broker(Home home) {
        return new BrokerProcess(new Broker(home, Ports.free(2)));
    }

    @Override
    public String toString() {
        return "embedded, because " + reason;
    }

    private record DatabaseProcess(Database process) implements DatabaseBackend {
        @Override
        public DatabaseServer server() {
            return process.server();
        }

        @Override
        public void start() {
            process.start();
        }

        @Override
        public void kill() {
            process.kill();
        }
    }

    private record BrokerProcess(Broker process) implements BrokerBackend {
        @Override
        public String address() {
            return process.address();
        }

        @Override
        public void start() {
            process.start();
        }

        @Override
        public void kill() {
            process.kill();
        }
    }
}
