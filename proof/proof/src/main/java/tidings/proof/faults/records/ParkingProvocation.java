package tidings.proof.faults.records;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import tidings.local.process.Polling;
import tidings.proof.faults.FaultContext;
import tidings.proof.system.Sql;

/// A service that parks events, because it is not allowed to note what they say, and does them again when it is told
/// to.
public final class ParkingProvocation {
    public static final String SERVICE = "analytics-service";

    private static final int ROUNDS = 3;
    private static final int SOME = 3;
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(1); // one that was killed is missed after 10 s

    private final FaultContext context;
    private final DeadLetterEndpoint deadLetters;

    public ParkingProvocation(FaultContext context) {
        this.context = context;
        this.deadLetters = new DeadLetterEndpoint(context, SERVICE);
    }

    /// Returns when some keys are parked, and what comes is noted again.
    public void fill() {
        execute("revoke insert on journey from analytics_service");
        Polling.until(() -> deadLetters.keys().size() >= SOME, LONG_ENOUGH);
        execute("grant insert on journey to analytics_service");
    }

    /// Waits until nothing is tried again by itself any more, and empties what has come to be parked by that.
    public void settle() {
        Polling.until(() -> retried() == 0, LONG_ENOUGH);
        empty();
    }

    private int retried() {
        return Sql.execute(
                () -> context.system().database(SERVICE),
                "select count(*) from messaging.parked_key where retry_at is not null");
    }

    /// Has each key that waits done again twice at once, until none waits; gives up in the end, leaving the rest to be
    /// found. Returns how many events were done.
    public int empty() {
        var redriven = 0;
        for (var round = 0; round < ROUNDS; round++) {
            redriven += redriveTwice(deadLetters.keys());
        }
        return redriven;
    }

    private int redriveTwice(Set<Map<String, String>> keys) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = keys.stream()
                    .flatMap(key -> Stream.of(key, key))
                    .<Callable<Integer>>map(key -> () -> deadLetters.redriven(key))
                    .toList();
            return threads.invokeAll(both).stream().mapToInt(Future::resultNow).sum();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        Sql.execute(() -> context.system().database(SERVICE), sql);
    }
}
