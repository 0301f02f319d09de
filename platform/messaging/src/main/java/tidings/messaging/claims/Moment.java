package tidings.messaging.claims;

import java.time.Duration;
import java.time.InstantSource;

/// A moment as two clocks show it: one that nobody sets, and one that goes on while the machine sleeps.
public record Moment(long ticks, long millis) {
    /// The moment that it is now.
    ///
    /// @param time tells what the clock on the wall shows
    public static Moment now(InstantSource time) {
        return new Moment(System.nanoTime(), time.millis());
    }

    /// Whether more than that has passed until then, by the clock that has gone further.
    boolean isLongerAgoThan(Duration age, Moment now) {
        return now.ticks - ticks > age.toNanos() || Math.abs(now.millis - millis) > age.toMillis();
    }
}
