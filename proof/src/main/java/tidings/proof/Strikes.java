package tidings.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tidings.proof.faults.Fault;
import tidings.proof.faults.Scene;
import tidings.proof.load.Journal;
import tidings.proof.load.Load;

/// Has the faults of a trial strike, all at once.
///
/// @param happened how often each is known to have happened
record Strikes(Map<Fault, Integer> happened) {

    /// Returns when all has been put right. Throws what a fault throws.
    static Strikes of(Breakage trial, ProofSystem system, Load load, Journal journal) throws InterruptedException {
        var lot = new SplittableRandom(trial.seed());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var underWay = new LinkedHashMap<Fault, Future<Integer>>();
            for (var fault : trial.faults()) {
                var scene = new Scene(system, load, journal, lot.split(), trial.length());
                underWay.put(fault, threads.submit(() -> fault.strike(scene)));
            }
            var happened = new LinkedHashMap<Fault, Integer>();
            for (var strike : underWay.entrySet()) {
                happened.put(strike.getKey(), result(strike.getValue()));
            }
            return new Strikes(happened);
        }
    }

    List<String> missing() {
        return happened.entrySet().stream()
                .filter(strike -> strike.getValue() == 0)
                .map(strike -> strike.getKey().name())
                .toList();
    }

    private static int result(Future<Integer> strike) throws InterruptedException {
        try {
            return strike.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
    }
}
