package tidings.proof.trials;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import tidings.proof.faults.Fault;

/// The plan of one trial that somebody has named.
public final class NamedPlan {
    private NamedPlan() {}

    /// The trial of that name, at full length: faults with a plus between their names share it. Throws
    /// `NoSuchElementException` when there is none.
    public static Plan of(String name, Collection<Fault> faults, long seed) {
        return new Plan(List.of(LastTrials.many(seed).stream()
                .filter(trial -> trial.name().equals(name))
                .findFirst()
                .orElseGet(() -> faultTrial(name, faults, seed))));
    }

    private static Trial faultTrial(String names, Collection<Fault> faults, long seed) {
        var together = Stream.of(names.split("\\+"))
                .map(name -> Fault.named(name, faults))
                .toList();
        return FaultTrial.atFullLength(together, seed);
    }
}
