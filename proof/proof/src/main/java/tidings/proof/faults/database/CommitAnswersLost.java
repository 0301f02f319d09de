package tidings.proof.faults.database;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tidings.local.postgres.LossyLine;
import tidings.local.process.Polling;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;

/// A service commits and its callers do not get to know: the database's answers to COMMIT are lost on their way, and
/// then it is killed right after one that it got. Nobody who orders brings a key.
public record CommitAnswersLost() implements Fault {
    private static final String SERVICE = "order-service";
    private static final Duration LONG = Duration.ofMinutes(2); // it may be starting, on a busy machine
    private static final Duration LOSSY = Duration.ofSeconds(4);
    private static final int TIMES = 2;

    @Override
    public String name() {
        return "answers-to-commit-lost";
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of(SERVICE);
    }

    @Override
    public boolean isHidden() {
        return false;
    }

    @Override
    public String story() {
        return "answers to COMMIT are lost and %s is killed after others, %d times; nobody who orders brings a key"
                .formatted(SERVICE, TIMES);
    }

    @Override
    public int strike(FaultContext context) {
        context.load().nobodyBringsAKey();
        context.system().service(SERVICE).stop();
        var happened = 0;
        try (var line = new LossyLine()) {
            for (var i = 0; i < TIMES; i++) {
                happened += lose(context, line) ? 1 : 0;
            }
        }
        return happened;
    }

    @Override
    public void mend(FaultContext context) {
        context.system().service(SERVICE).start();
    }

    /// Whether both happened. Those who wait order at once when it starts, so answers are lost from then on; it dies of
    /// one of the first commits that are answered.
    private static boolean lose(FaultContext context, LossyLine line) {
        var lost = line.lost();
        var doomed = context.system()
                .service(SERVICE)
                .with(Map.of(
                        "SPRING_DATASOURCE_URL",
                        line.through(context.system().databaseUrl(SERVICE)),
                        "TIDINGS_CRASH",
                        "outbox.committed=kill@%d".formatted(context.random().nextInt(1, 4))));
        line.losesAnswers();
        doomed.launch();
        Polling.until(doomed::isReady, LONG);
        FaultContext.pause(LOSSY);
        line.mend();
        var struck = Polling.until(() -> !doomed.program().isRunning(), LONG);
        doomed.kill();
        return struck && line.lost() > lost;
    }
}
