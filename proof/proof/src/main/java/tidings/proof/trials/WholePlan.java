package tidings.proof.trials;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tidings.proof.faults.Fault;

/// The plan of the whole proof.
public final class WholePlan {
    private static final Duration SHORT = Duration.ofSeconds(30);

    private WholePlan() {}

    /// Each fault three times: at full length once, 30 s at most for the other seeds. Restores and the crash matrix
    /// with one. Faults of one kind share a trial. At the end strange input comes in, and all is heard again.
    public static Plan of(Collection<Fault> faults, Collection<Fault> crashes, long seed) {
        var trials = new ArrayList<Trial>();
        Packing.of(faults).forEach(pack -> trials.addAll(threeTimes(pack, seed)));
        Packing.of(crashes).forEach(pack -> trials.add(new FaultTrial(pack, seed, FaultTrial.BRIEF)));
        trials.addAll(LastTrials.many(seed));
        return new Plan(List.copyOf(trials));
    }

    private static List<Trial> threeTimes(List<Fault> faults, long seed) {
        var first = FaultTrial.atFullLength(faults, seed);
        if (faults.stream().allMatch(Fault::isOnce)) {
            return List.of(first);
        }
        var shorter = first.length().compareTo(SHORT) > 0 ? SHORT : first.length();
        return List.of(first, new FaultTrial(faults, seed + 1, shorter), new FaultTrial(faults, seed + 2, shorter));
    }
}
