package tidings.provisioning.steps;

import tidings.provisioning.DatabaseServer;
import tidings.provisioning.Login;
import tidings.provisioning.ServiceDatabase;

/// Runs to its end before a service starts: makes the service's database and logins, where they are missing, and
/// migrates the schema.
public final class ProvideDatabase {
    private static final int PORT = 5432;

    private ProvideDatabase() {}

    /// Told for which service, and on which host its database server is.
    public static void main(String... arguments) {
        ProvisioningStep.run(
                "The database of %s is ready.".formatted(arguments[0]), () -> provide(arguments[0], arguments[1]));
    }

    private static void provide(String service, String host) {
        var database = ServiceDatabase.named(service);
        var secrets = ProvisioningStep.secrets();
        var administrator = new Login("postgres", secrets.read(database.administratorPassword()));
        var server = new DatabaseServer(host, PORT, administrator);
        database.provide(server, secrets, ProvideDatabase.class.getClassLoader());
    }
}
