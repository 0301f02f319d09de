package tidings.proof.trials;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tidings.proof.faults.Fault;

/// Packing puts together what may share a trial, so that the proof takes less time.
final class Packing {
    private static final int MOST_IN_A_ROW = 3;

    private Packing() {}

    /// Faults of one kind together, each in one pack.
    static List<List<Fault>> of(Collection<Fault> faults) {
        var packs = new ArrayList<List<Fault>>();
        for (var fault : faults) {
            packs.stream()
                    .filter(pack -> isRoom(fault, pack))
                    .findFirst()
                    .ifPresentOrElse(pack -> pack.add(fault), () -> packs.add(new ArrayList<>(List.of(fault))));
        }
        return packs;
    }

    private static boolean isRoom(Fault fault, List<Fault> pack) {
        var inARow = pack.stream().filter(other -> !areApart(fault, other)).count();
        return fault.breaks().isPresent() && fault.kind().equals(pack.getFirst().kind()) && inARow < MOST_IN_A_ROW;
    }

    /// Whether they break different parts, and so can strike at once.
    static boolean areApart(Fault one, Fault other) {
        return one.breaks().isPresent()
                && other.breaks().isPresent()
                && !one.breaks().equals(other.breaks());
    }
}
