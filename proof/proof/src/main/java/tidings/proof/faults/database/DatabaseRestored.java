package tidings.proof.faults.database;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import tidings.local.process.Polling;
import tidings.probes.JsonClient;
import tidings.probes.ProbeFailed;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;
import tidings.proof.journal.DatabaseRestoration;
import tidings.proof.system.Sql;

/// A service's database is lost, and restored by the runbook from a backup that was taken under load. The service hears
/// again by itself what the backup does not know.
///
/// The payment deadline is short meanwhile: it must not take for silence what the database of order-service has
/// forgotten. What nobody pays any more, because the shop has forgotten that it was called off, it has to end.
public record DatabaseRestored(String service) implements Fault {
    private static final Map<String, String> SHORT_DEADLINE = Map.of("TIDINGS_PAYMENT_TIMEOUT", "10s");
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
    private static final Duration BEFORE = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "database-of-%s-restored".formatted(service);
    }

    @Override
    public String story() {
        return "the database of %s is lost, and restored from a backup that was taken under load".formatted(service);
    }

    @Override
    public boolean isHidden() {
        return !service.equals("order-service");
    }

    @Override
    public boolean isOnce() {
        return true;
    }

    @Override
    public int strike(FaultContext context) {
        var whole = context.system().service(service);
        var backup = DatabaseBackup.of(context.system(), service, context.clock());
        context.letTimePass();
        whole.stop();
        var stopped = context.clock().instant();
        var forgotten = backup.restore();
        context.journal().restored(new DatabaseRestoration(service, backup.began(), stopped));
        whole.with(SHORT_DEADLINE).start();
        Polling.until(() -> isToldAgain(context, backup.began().minus(BEFORE)), LONG_ENOUGH);
        Polling.until(() -> waiting(context, stopped) == 0, LONG_ENOUGH);
        whole.stop();
        whole.start();
        return forgotten;
    }

    /// Sets the outbox's position by time. An operator who is told that this cannot be done for the moment does
    /// it again.
    private boolean isToldAgain(FaultContext context, Instant since) {
        var endpoint = context.system().service(service).management("outbox");
        try {
            return JsonClient.post(endpoint, Map.of("since", since.toString())).isOk();
        } catch (ProbeFailed _) {
            return false;
        }
    }

    /// Orders of before that have come to no end yet.
    private static int waiting(FaultContext context, Instant before) {
        return Sql.execute(
                () -> context.system().database("order-service"),
                "select count(*) from orders where status = 'PLACED' and placed_at < '%s'".formatted(before));
    }
}
