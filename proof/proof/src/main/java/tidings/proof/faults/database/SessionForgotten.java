package tidings.proof.faults.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import tidings.local.process.Polling;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;
import tidings.proof.system.Sql;

/// Somebody has looked into a service's database, in a transaction, and has left: with a lock or without. The database
/// ends the session by itself.
///
/// @param locked the table on which it holds a lock that lets nobody write; empty when it has only read
public record SessionForgotten(String service, Optional<String> locked) implements Fault {
    private static final Duration LIMIT = Duration.ofSeconds(90); // a minute is allowed

    @Override
    public String name() {
        return "%s-forgotten-in-%s".formatted(locked.isEmpty() ? "session" : "lock", service);
    }

    @Override
    public String kind() {
        return "session-forgotten";
    }

    @Override
    public String story() {
        var what = locked.map(table -> "with a lock on " + table).orElse("which has only read the outbox");
        return "a transaction is forgotten in the database of %s, %s".formatted(service, what);
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of(service);
    }

    @Override
    public boolean mostlyWaits() {
        return true;
    }

    @Override
    public int strike(FaultContext context) {
        try (var session = context.system().database(service);
                var statement = session.createStatement()) {
            session.setAutoCommit(false);
            statement.execute("select count(*) from messaging.outbox");
            if (locked.isPresent()) {
                statement.execute("lock table %s in share row exclusive mode".formatted(locked.get()));
            }
            statement.execute("select pg_backend_pid()");
            var answer = statement.getResultSet();
            answer.next();
            var pid = answer.getInt(1);
            return Polling.until(() -> isEnded(pid, context), LIMIT) ? 1 : 0;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private boolean isEnded(int pid, FaultContext context) {
        FaultContext.pause(Duration.ofSeconds(1));
        return Sql.execute(
                        () -> context.system().database(service),
                        "select count(*) from pg_stat_activity where pid = " + pid)
                == 0;
    }
}
