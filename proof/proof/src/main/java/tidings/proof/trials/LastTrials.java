package tidings.proof.trials;

import java.util.ArrayList;
import java.util.List;

/// The last trials of a plan take the system as all that went before has left it.
final class LastTrials {
    private static final int MUCH = 10_000;
    private static final int LITTLE = 500;

    private LastTrials() {}

    static List<Trial> many(long seed) {
        return of(MUCH, seed);
    }

    static List<Trial> few(long seed) {
        return of(LITTLE, seed);
    }

    private static List<Trial> of(int count, long seed) {
        var trials = new ArrayList<Trial>();
        trials.add(new InputTrial(count, seed));
        trials.addAll(ReplayTrial.all(seed));
        return trials;
    }
}
