package tidings.messaging.startup;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import tidings.messaging.diagnostics.MissingPrerequisite;

/// Waits for the database, and makes sure that its schema is the one that this service was written for. It changes
/// nothing: the schema's owner has migrated it before the service starts, and the service is not allowed to.
///
/// Throws [MissingPrerequisite] when there is nothing to wait for.
class SchemaCheck implements FlywayMigrationStrategy {
    private static final Logger log = LoggerFactory.getLogger(SchemaCheck.class);

    /// The states after which waiting is no use: wrong password or user, no such database, no right to enter it.
    private static final List<String> HOPELESS_STATES = List.of("28", "3D", "42501");

    private final String service;
    private final Duration patience;

    SchemaCheck(String service, Duration patience) {
        this.service = service;
        this.patience = patience;
    }

    @Override
    public void migrate(Flyway flyway) {
        await(flyway.getConfiguration().getDataSource());
        try {
            flyway.validate();
        } catch (FlywayException unfit) {
            throw new MissingPrerequisite(
                    "The database of %s does not have the schema that this version needs: %s"
                            .formatted(service, firstFinding(unfit)),
                    "Let the schema's owner migrate it before the service starts (ProvideDatabase, in the module"
                            + " provisioning).",
                    unfit);
        }
    }

    /// The first finding, on the line after the heading.
    private static String firstFinding(FlywayException unfit) {
        return String.valueOf(unfit.getMessage()).lines().skip(1).findFirst().orElse("");
    }

    private void await(DataSource database) {
        var end = System.nanoTime() + patience.toNanos();
        for (var failure = failureOf(database); failure != null; failure = failureOf(database)) {
            if (isHopeless(failure) || System.nanoTime() > end) {
                throw new MissingPrerequisite(
                        "%s does not get into its database: %s".formatted(service, failure.getMessage()),
                        "Check that the database runs at spring.datasource.url, and that its password is the one in"
                                + " the secret %s-db-password.".formatted(service),
                        failure);
            }
            log.warn("{} waits for its database: {}", service, failure.getMessage());
        }
    }

    /// Takes as long as a connection may take, so that asking again and again is no rush. Returns what the driver says,
    /// not what the pool makes of it.
    private static @Nullable SQLException failureOf(DataSource database) {
        try (var _ = database.getConnection()) {
            return null;
        } catch (SQLException failure) {
            return failure.getCause() instanceof SQLException cause ? cause : failure;
        }
    }

    private static boolean isHopeless(SQLException failure) {
        return HOPELESS_STATES.stream().anyMatch(String.valueOf(failure.getSQLState())::startsWith);
    }
}
