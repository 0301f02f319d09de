package tidings.proof.trials;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tidings.proof.checker.Checker;
import tidings.proof.evidence.Evidence;
import tidings.proof.input.InputProof;
import tidings.proof.invariants.Finding;
import tidings.proof.journal.Journal;
import tidings.proof.load.Load;
import tidings.proof.quiescence.Quiescence;
import tidings.proof.replay.ReplayCheck;
import tidings.proof.system.ProofSystem;

/// Makes trials on one system, one after the other. Where something breaks: load, faults, end of the faults, rest,
/// checker. What was left by the trials before is checked again each time.
final class TrialRunner {
    private static final int ORDERS_PER_SECOND = 5;
    private static final int ORDERS_PER_SECOND_FOR_LONG = 2;
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final Duration BEFORE = Duration.ofSeconds(1);
    private static final Duration AFTERWARDS = Duration.ofSeconds(1);
    private static final Duration CUSTOMERS_PATIENCE = Duration.ofSeconds(30);
    private static final Duration TO_COME_TO_REST = Duration.ofSeconds(30);
    private static final Duration LAST_WAIT = Duration.ofSeconds(30);
    private static final Duration TO_HEAR_ALL_AGAIN = Duration.ofMinutes(3);

    private final ProofSystem system;
    private final Journal journal = new Journal();

    TrialRunner(ProofSystem system) {
        this.system = system;
    }

    TrialOutcome of(Trial trial) throws InterruptedException {
        return switch (trial) {
            case FaultTrial breakage -> broken(breakage);
            case ReplayTrial rehearing -> heardAgain(rehearing);
            case InputTrial input -> visited(input);
        };
    }

    private TrialOutcome broken(FaultTrial trial) throws InterruptedException {
        try (var load = new Load(system.gateway(), journal, trial.seed(), ordersPerSecond(trial))) {
            load.start();
            Thread.sleep(BEFORE);
            var began = System.nanoTime();
            var strikes = Strikes.of(trial, system, load, journal);
            var ended = System.nanoTime();
            Thread.sleep(AFTERWARDS);
            load.finish(CUSTOMERS_PATIENCE);
            var served = Duration.ofNanos(System.nanoTime() - ended);
            var allowed = TO_COME_TO_REST.plusNanos(ended - began);
            var rest = Quiescence.of(system).await(allowed.plus(LAST_WAIT));
            var recovered = served.plus(rest.took());
            var complaints = complaints(trial, strikes, load);
            if (recovered.compareTo(allowed) > 0) {
                complaints.add("it took %d s to come to rest: %s".formatted(recovered.toSeconds(), rest.missing()));
            }
            return new TrialOutcome(trial, load.accepted(), recovered, findings(), complaints);
        }
    }

    private static int ordersPerSecond(FaultTrial trial) {
        return trial.length().compareTo(LONG) > 0 ? ORDERS_PER_SECOND_FOR_LONG : ORDERS_PER_SECOND;
    }

    private TrialOutcome heardAgain(ReplayTrial trial) throws InterruptedException {
        var began = System.nanoTime();
        var findings = new ArrayList<>(new ReplayCheck(system).of(trial.service(), TO_HEAR_ALL_AGAIN));
        var recovered = Duration.ofNanos(System.nanoTime() - began);
        findings.addAll(findings());
        return new TrialOutcome(trial, 0, recovered, findings, List.of());
    }

    private TrialOutcome visited(InputTrial trial) throws InterruptedException {
        var complaints = new InputProof(system, journal, trial.seed()).run(trial.count());
        var rest = Quiescence.of(system).await(TO_COME_TO_REST);
        return new TrialOutcome(trial, 0, rest.took(), findings(), complaints);
    }

    private List<Finding> findings() {
        return Checker.check(Evidence.gather(system, journal));
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
