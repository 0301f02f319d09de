package tidings.bench;

import java.time.Duration;

/// How often something happens.
public final class Rate {
    private static final double NANOS = 1e9;

    private Rate() {}

    /// How often a second, of what happened so many times within that time.
    public static double perSecond(long times, Duration within) {
        return times / seconds(within.toNanos());
    }

    public static double seconds(long nanos) {
        return nanos / NANOS;
    }

    /// The seconds since that moment of [System#nanoTime()].
    public static double secondsSince(long began) {
        return seconds(System.nanoTime() - began);
    }
}
