package tidings.proof.faults.records;

import java.time.Duration;
import java.util.Optional;
import tidings.local.process.Polling;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;
import tidings.proof.input.topics.RecordFuzzer;

/// Illegible records of every kind come to all who read: the services, and somebody who has everything told.
public record IllegibleWhileWatched() implements Fault {
    /// The number of records: so few that none of them is legible and parked for another reason.
    private static final int MANY = 50;

    private static final Duration TO_TELL = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "illegible-while-looked-at";
    }

    @Override
    public String story() {
        return "illegible records of every kind come while ./tidings events tells all that happens";
    }

    @Override
    public String kind() {
        return "strange-record";
    }

    @Override
    public Optional<String> breaks() {
        return Optional.of("onlooker");
    }

    /// Returns how many illegible records were told as such, in a line each. Throws [IllegalStateException] when the
    /// telling does not go on behind them.
    @Override
    public int strike(FaultContext context) {
        var onlooker = context.system().onlooker();
        try {
            onlooker.start();
            var planting = new RecordFuzzer(
                            context.system().broker(), context.random().nextLong(), MANY, context.journal())
                    .run();
            require(
                    Polling.until(() -> new ToldIllegible(onlooker).isAllOf(planting), TO_TELL),
                    "has not told every illegible record");
            var told = onlooker.lines().size();
            require(Polling.until(() -> onlooker.lines().size() > told, TO_TELL), "tells nothing behind them");
            require(onlooker.isRunning(), "has ended");
            return planting.toBeParked().size();
        } finally {
            onlooker.stop();
        }
    }

    private static void require(boolean condition, String complaint) {
        if (!condition) {
            throw new IllegalStateException("./tidings events " + complaint);
        }
    }
}
