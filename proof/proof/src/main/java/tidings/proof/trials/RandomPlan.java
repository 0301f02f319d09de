package tidings.proof.trials;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import tidings.proof.faults.Fault;

/// A plan of trials that are drawn by lot. The same seed draws the same.
public final class RandomPlan {
    private static final int MOST_AT_ONCE = 4;

    private RandomPlan() {}

    /// A plan of so many schedules, each of some faults that break different services, or of one that affects all.
    public static Plan of(List<Fault> faults, int number, long seed) {
        var lot = new SplittableRandom(seed);
        return new Plan(IntStream.range(0, number)
                .<Trial>mapToObj(_ -> new FaultTrial(drawn(faults, lot), lot.nextLong(1_000_000), FaultTrial.BRIEF))
                .toList());
    }

    /// Some faults of any kind.
    private static List<Fault> drawn(List<Fault> faults, SplittableRandom lot) {
        var drawn = new ArrayList<Fault>();
        for (var i = lot.nextInt(1, MOST_AT_ONCE + 1); i > 0; i--) {
            var fault = faults.get(lot.nextInt(faults.size()));
            if (drawn.stream().allMatch(other -> Packing.areApart(fault, other))) {
                drawn.add(fault);
            }
        }
        return drawn;
    }
}
