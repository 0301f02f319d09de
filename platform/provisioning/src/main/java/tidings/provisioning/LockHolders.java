package tidings.provisioning;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/// The sessions that have locked tables of a database: who may be in the way of a migration. Of others' sessions its
/// owner sees the process id, the user and the application's name, and neither what they do nor for how long.
final class LockHolders {
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final String QUESTION = """
            select coalesce(string_agg(format('session %s of %s, %s', pid, usename, nullif(application_name, '')),
                                       '; ' order by pid),
                            'by nobody any more')
            from   pg_stat_activity
            where  pid in (select pid
                           from   pg_locks
                           where  locktype = 'relation' and granted and pid <> pg_backend_pid()
                           and    relation >= 16384 -- none of the catalogue's
                           and    database = (select oid from pg_database where datname = current_database()))
            """;

    private final String url;
    private final Login owner;

    LockHolders(String url, Login owner) {
        this.url = url;
        this.owner = owner;
    }

    /// Whether it failed because somebody holds a lock.
    static boolean areBehind(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, it -> it.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .anyMatch(it -> it instanceof SQLException refused && LOCK_NOT_AVAILABLE.equals(refused.getSQLState()));
    }

    String inWords() {
        try (var connection = DriverManager.getConnection(url, owner.user(), owner.password());
                var statement = connection.createStatement();
                var found = statement.executeQuery(QUESTION)) {
            found.next();
            return found.getString(1);
        } catch (SQLException unknown) {
            return "nobody knows by whom: " + unknown.getMessage();
        }
    }
}
