package tidings.proof.trials;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tidings.proof.checker.Checker;
import tidings.proof.evidence.Evidence;
import tidings.proof.journal.Journal;
import tidings.proof.load.Load;
import tidings.proof.quiescence.Quiescence;
import tidings.proof.system.ProofSystem;

/// The runner of trials in which something breaks: load, faults, end of the faults, rest, checker.
record FaultTrialRunner(ProofSystem system, Journal journal) {
    private static final int ORDERS_PER_SECOND = 5;
    private static final int ORDERS_PER_SECOND_FOR_LONG = 2;
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration BEFORE = Duration.ofSeconds(1);
    private static final Duration AFTERWARDS = Duration.ofSeconds(1);
    private static final Duration CUSTOMERS_PATIENCE = Duration.ofSeconds(30);
    private static final Duration LAST_WAIT = Duration.ofSeconds(30);

    TrialOutcome of(FaultTrial trial) throws InterruptedException {
        try (var load = new Load(system.gateway(), journal, trial.seed(), ordersPerSecond(trial))) {
            load.start();
            Thread.sleep(BEFORE);
            var began = System.nanoTime();
            var strikes = Strikes.of(trial, system, load, journal);
            var ended = System.nanoTime();
            Thread.sleep(AFTERWARDS);
            load.finish(CUSTOMERS_PATIENCE);
            var served = Duration.ofNanos(System.nanoTime() - ended);
            var allowed = TrialRunner.TO_COME_TO_REST.plusNanos(ended - began);
            var rest = Quiescence.of(system).await(allowed.plus(LAST_WAIT));
            var recovered = served.plus(rest.took());
            var complaints = complaints(trial, strikes, load);
            if (recovered.compareTo(allowed) > 0) {
                complaints.add("it took %d s to come to rest: %s".formatted(recovered.toSeconds(), rest.missing()));
            }
            return new TrialOutcome(
                    trial, load.accepted(), recovered, Checker.check(Evidence.gather(system, journal)), complaints);
        }
    }

    private static int ordersPerSecond(FaultTrial trial) {
        return trial.length().compareTo(LONG) > 0 ? ORDERS_PER_SECOND_FOR_LONG : ORDERS_PER_SECOND;
    }

    private static List<String> complaints(FaultTrial trial, Strikes strikes, Load load) {
        var complaints = new ArrayList<String>();
        strikes.missing().forEach(fault -> complaints.add(fault + " did not happen, so nothing is proven"));
        if (load.accepted() == 0) {
            complaints.add("no order was accepted, so nothing is proven");
        }
        if (trial.isHidden() && load.unavailable() > 0) {
            complaints.add("customers noticed it: %d requests came to nothing".formatted(load.unavailable()));
        }
        load.unfair().stream()
                .filter(answer -> !(trial.mayFailRequests() && answer.startsWith("500 ")))
                .forEach(answer -> complaints.add("a customer was answered " + answer));
        return complaints;
    }
}
