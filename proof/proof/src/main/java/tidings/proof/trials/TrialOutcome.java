package tidings.proof.trials;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import tidings.proof.invariants.Finding;
import tidings.proof.invariants.FindingKind;

/// The outcome of a trial.
///
/// @param accepted   how many orders were accepted under it
/// @param recovered  how long it took from the end of the faults until nothing was left to be done
/// @param findings   what the checker says
/// @param complaints what else should not have been, a sentence each
public record TrialOutcome(
        Trial trial, int accepted, Duration recovered, List<Finding> findings, List<String> complaints) {

    /// A trial that came to no end.
    static TrialOutcome failed(Trial trial, RuntimeException failure) {
        return new TrialOutcome(trial, 0, Duration.ZERO, List.of(), List.of("the trial failed: " + failure));
    }

    public boolean isSurvived() {
        return findings.isEmpty() && complaints.isEmpty();
    }

    public long count(FindingKind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).count();
    }

    /// All that is wrong.
    public List<String> sentences() {
        return Stream.concat(complaints.stream(), findings.stream().map(Finding::toString))
                .toList();
    }
}
