package tidings.proof.quiescence;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tidings.probes.broker.BrokerProbe;
import tidings.proof.system.ProofSystem;

/// Quiescence is waited for: nothing is under way any more, everything heard, sent, done and decided.
public final class Quiescence {
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(20);
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final ProofSystem system;

    private Quiescence(ProofSystem system) {
        this.system = system;
    }

    public static Quiescence of(ProofSystem system) {
        return new Quiescence(system);
    }

    /// Returns when the system has been at rest for a moment, or at about that limit. A database or a broker that does
    /// not answer is not at rest yet; neither is a service that still works on a request whose client has gone.
    public QuiescenceOutcome await(Duration limit) throws InterruptedException {
        var looks = Executors.newVirtualThreadPerTaskExecutor();
        try (var broker = new BrokerProbe(system.broker())) {
            var look = new QuietCheck(system, broker);
            var began = System.nanoTime();
            for (var busy = began; ; Thread.sleep(BETWEEN_LOOKS)) {
                var missing = look(look, looks);
                var now = System.nanoTime();
                if (missing.isEmpty() && now - busy > MOMENT.toNanos()) {
                    return new QuiescenceOutcome(Duration.ofNanos(busy - began), missing);
                }
                if (now - began > limit.toNanos()) {
                    return new QuiescenceOutcome(limit, missing);
                }
                busy = missing.isEmpty() ? busy : now;
            }
        } finally {
            looks.shutdownNow(); // without waiting for one that hangs
        }
    }

    private static List<String> look(QuietCheck look, ExecutorService looks) throws InterruptedException {
        var missing = looks.submit(look::missing);
        try {
            return missing.get(LONGEST_LOOK.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return List.of(String.valueOf(e.getCause()));
        } catch (TimeoutException _) {
            missing.cancel(true);
            return List.of("a database or the broker does not answer within " + LONGEST_LOOK);
        }
    }
}
