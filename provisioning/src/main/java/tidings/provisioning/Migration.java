package tidings.provisioning;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings a database's schema to where a service's code needs it. Done by the owner before the service starts,
/// because the service itself is not allowed to; done again, it does no harm.
public final class Migration {
    private static final String[] SCRIPTS = {"classpath:db/messaging", "classpath:db/migration"};

    private Migration() {}

    /// Throws [Trouble] when the schema cannot be brought there.
    ///
    /// @param url     of the database (JDBC)
    /// @param service the user who may use the schema afterwards
    /// @param code    where the service's migrations are found
    public static void run(String url, Login owner, String service, ClassLoader code) {
        try {
            Flyway.configure(code)
                    .dataSource(url, owner.user(), owner.password())
                    .locations(SCRIPTS)
                    .outOfOrder(true) // messaging's versions begin with 0 and may come after a service's own
                    .placeholders(Map.of("service", service))
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            throw new Trouble(
                    "The schema of %s could not be migrated by %s, and nothing of it was changed: %s"
                            .formatted(url, owner, failure.getMessage()),
                    failure);
        }
    }
}
