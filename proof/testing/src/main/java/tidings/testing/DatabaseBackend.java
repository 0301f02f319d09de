package tidings.testing;

import tidings.provisioning.DatabaseServer;

/// The PostgreSQL of the tests.
public interface DatabaseBackend extends Backend {
    DatabaseServer server();
}
