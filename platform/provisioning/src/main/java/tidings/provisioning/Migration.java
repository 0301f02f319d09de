package tidings.provisioning;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings a database's schema to where a service's code needs it. Done by the owner before the service starts,
/// because the service itself is not allowed to; done again, it does no harm.
public final class Migration {
    private static final Logger log = LoggerFactory.getLogger(Migration.class);
    private static final String[] SCRIPTS = {"classpath:db/messaging", "classpath:db/migration"};

    /// Others who want what a migration waits for queue behind it, so it gives up soon and comes again. Its own pauses
    /// have no limit: one session stands by with the lock on the history while another works.
    private static final String LIMITS = "-c lock_timeout=2s -c idle_in_transaction_session_timeout=0";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final String url;
    private final Login owner;
    private final Flyway flyway;
    private final LockHolders holders;

    private Migration(String url, Login owner, String service, ClassLoader code) {
        var limited =
                url + (url.contains("?") ? '&' : '?') + "options=" + URLEncoder.encode(LIMITS, StandardCharsets.UTF_8);
        this.url = url;
        this.owner = owner;
        this.holders = new LockHolders(limited, owner);
        this.flyway = Flyway.configure(code)
                .dataSource(limited, owner.user(), owner.password())
                .locations(SCRIPTS)
                .outOfOrder(true) // messaging's versions begin with 0 and may come after a service's own
                .placeholders(Map.of("service", service))
                // the lock on the history is the session's: a transaction that only holds it would stand still
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                .load();
    }

    /// Throws [Trouble] when the schema cannot be brought there.
    ///
    /// @param url     of the database (JDBC)
    /// @param service the user who may use the schema afterwards
    /// @param code    where the service's migrations are found
    public static void run(String url, Login owner, String service, ClassLoader code) {
        run(url, owner, service, code, PATIENCE);
    }

    /// @param patience with those who hold what the migration needs
    static void run(String url, Login owner, String service, ClassLoader code, Duration patience) {
        new Migration(url, owner, service, code).run(System.nanoTime() + patience.toNanos());
    }

    private void run(long end) {
        while (true) {
            try {
                flyway.migrate();
                return;
            } catch (FlywayException failure) {
                if (!LockHolders.areBehind(failure)) {
                    throw new Trouble(
                            "The schema of %s could not be migrated by %s, and nothing of it was changed: %s"
                                    .formatted(url, owner, failure.getMessage()),
                            failure);
                }
                pauseUnless(System.nanoTime() > end, failure);
            }
        }
    }

    /// Meanwhile those who waited behind the migration get what they wanted.
    private void pauseUnless(boolean over, FlywayException failure) {
        var inTheWay = holders.inWords();
        if (over) {
            throw new Trouble(
                    "The schema of %s could not be migrated, because a table is in use all the time (%s). What was not"
                                    .formatted(url, inTheWay)
                            + " migrated is as it was: end those sessions or wait until they end, and migrate again.",
                    failure);
        }
        log.warn("The migration of {} waits for a table that is in use ({}), and tries again", url, inTheWay);
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Trouble("The migration of %s was stopped while it waited".formatted(url), stopped);
        }
    }
}
