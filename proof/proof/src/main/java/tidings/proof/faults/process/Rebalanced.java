package tidings.proof.faults.process;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import tidings.local.ServiceProcess;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;
import tidings.proof.faults.database.DatabaseClosed;

/// Something is away while instances of a service come and go, so that partitions change hands when nobody can say how
/// far they were heard; one comes and one goes when it is back.
///
/// @param away    what is away
/// @param service whose instances come and go
public record Rebalanced(Fault away, String service) implements Fault {
    private static final Duration SHORTEST_LIFE = Duration.ofSeconds(3);
    private static final int UP_TO_MORE = 5_000;

    public static List<Fault> all() {
        var service = "payment-service"; // it hears, tells and acts outside
        return List.of(
                new Rebalanced(new StoppedForAWhile("kafka", true), service),
                new Rebalanced(new DatabaseClosed(service, true), service));
    }

    @Override
    public String name() {
        return away.name() + "-and-rebalance";
    }

    @Override
    public String story() {
        return "%s, while instances of %s come and go".formatted(away.story(), service);
    }

    @Override
    public Optional<String> breaks() {
        return away.breaks();
    }

    @Override
    public Duration length() {
        return Duration.ofSeconds(30);
    }

    @Override
    public boolean isHidden() {
        return away.isHidden();
    }

    /// Returns how often an instance came or went while it was away.
    @Override
    public int strike(FaultContext context) {
        var second = context.system().service(service).instance(2);
        var third = context.system().service(service).instance(3);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            second.start();
            var outage = CompletableFuture.supplyAsync(() -> away.strike(context), threads);
            var times = comeAndGo(third, outage, context);
            var happened = outage.join();
            third.start();
            second.kill();
            third.stop();
            return happened == 0 ? 0 : times;
        } finally {
            endIfRunning(second);
            endIfRunning(third);
        }
    }

    private static int comeAndGo(ServiceProcess instance, CompletableFuture<?> outage, FaultContext context) {
        var times = 0;
        while (!outage.isDone()) {
            instance.launch();
            FaultContext.pause(SHORTEST_LIFE.plusMillis(context.random().nextInt(UP_TO_MORE)));
            instance.kill();
            times += 2;
        }
        return times;
    }

    private static void endIfRunning(ServiceProcess instance) {
        if (instance.program().isRunning()) {
            instance.kill();
        }
    }
}
