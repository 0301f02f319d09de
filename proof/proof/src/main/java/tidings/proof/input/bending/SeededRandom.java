package tidings.proof.input.bending;

import java.util.SplittableRandom;

/// Random numbers that a seed and a number always make the same.
public final class SeededRandom {
    /// Far apart, and not by the step of the generator itself, or the inputs would share numbers, and so ids.
    private static final long APART = 0xD1342543DE82EF95L;

    private SeededRandom() {}

    public static SplittableRandom of(long seed, int number) {
        return new SplittableRandom(seed + number * APART);
    }
}
