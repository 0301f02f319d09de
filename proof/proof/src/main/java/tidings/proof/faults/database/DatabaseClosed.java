package tidings.proof.faults.database;

import java.time.Duration;
import java.util.Optional;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;
import tidings.proof.faults.InterruptionNotes;
import tidings.proof.system.Sql;
import tidings.provisioning.ServiceDatabase;

/// A service's database lets nobody in, and has ended every session.
public record DatabaseClosed(String service, boolean isHidden) implements Fault {
    @Override
    public String name() {
        return "database-of-%s-away".formatted(service);
    }

    @Override
    public String kind() {
        return isHidden ? "database-away" : name();
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of(service);
    }

    @Override
    public String story() {
        return "the database of %s lets nobody in".formatted(service);
    }

    @Override
    public Duration length() {
        return Duration.ofMinutes(1);
    }

    @Override
    public int strike(FaultContext context) {
        try {
            var ended = InterruptionNotes.interruptedBy(() -> close(context), service, context);
            context.letTimePass();
            return ended;
        } finally {
            Sql.execute(
                    context.system()::administration,
                    "alter database %s with allow_connections true".formatted(database()));
        }
    }

    private int close(FaultContext context) {
        Sql.execute(
                context.system()::administration,
                "alter database %s with allow_connections false".formatted(database()));
        return Sql.execute(context.system()::administration, """
                select count(*) filter (where pg_terminate_backend(pid))
                from   pg_stat_activity
                where  datname = '%s'
                """.formatted(database()));
    }

    private String database() {
        return ServiceDatabase.of(service).orElseThrow().name();
    }
}
