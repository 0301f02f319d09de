package tidings.proof.trials;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tidings.proof.faults.Fault;
import tidings.proof.faults.FaultContext;
import tidings.proof.journal.Journal;
import tidings.proof.load.Load;
import tidings.proof.system.ProofSystem;

/// The strikes of the faults of a trial: those that break one part in a row, different parts at once.
///
/// @param happened how often each is known to have happened
record Strikes(Map<Fault, Integer> happened) {

    /// Returns when all has been put right. Throws what a fault throws.
    static Strikes of(FaultTrial trial, ProofSystem system, Load load, Journal journal) throws InterruptedException {
        var lot = new SplittableRandom(trial.seed());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var underWay = new ArrayList<Future<Map<Fault, Integer>>>();
            for (var row : trial.rows()) {
                var context =
                        new FaultContext(system, load, journal, lot.split(), InstantSource.system(), trial.length());
                underWay.add(threads.submit(() -> inARow(row, context)));
            }
            var happened = new LinkedHashMap<Fault, Integer>();
            for (var strikes : underWay) {
                happened.putAll(result(strikes));
            }
            return new Strikes(happened);
        }
    }

    private static Map<Fault, Integer> inARow(List<Fault> row, FaultContext context) {
        var happened = new LinkedHashMap<Fault, Integer>();
        row.forEach(fault -> happened.put(fault, fault.strike(context)));
        row.forEach(fault -> fault.mend(context));
        return happened;
    }

    List<String> missing() {
        return happened.entrySet().stream()
                .filter(strike -> strike.getValue() == 0)
                .map(strike -> strike.getKey().name())
                .toList();
    }

    private static <T> T result(Future<T> strikes) throws InterruptedException {
        try {
            return strikes.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
    }
}
