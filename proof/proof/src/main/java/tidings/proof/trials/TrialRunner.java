package tidings.proof.trials;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tidings.proof.checker.Checker;
import tidings.proof.evidence.Evidence;
import tidings.proof.input.InputProof;
import tidings.proof.invariants.Finding;
import tidings.proof.journal.Journal;
import tidings.proof.quiescence.Quiescence;
import tidings.proof.replay.ReplayCheck;
import tidings.proof.system.ProofSystem;

/// The runner makes trials on one system, one after the other. What was left by the trials before is checked again each
/// time.
final class TrialRunner {
    static final Duration TO_COME_TO_REST = Duration.ofSeconds(30);
    private static final Duration TO_HEAR_ALL_AGAIN = Duration.ofMinutes(3);

    private final ProofSystem system;
    private final Journal journal = new Journal();

    TrialRunner(ProofSystem system) {
        this.system = system;
    }

    TrialOutcome of(Trial trial) throws InterruptedException {
        return switch (trial) {
            case FaultTrial faults -> new FaultTrialRunner(system, journal).of(faults);
            case ReplayTrial replay -> heardAgain(replay);
            case InputTrial input -> visited(input);
        };
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
}
