package tidings.bench.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;

/// How long requests took, to three digits, up to two minutes. May be written by many threads at once.
public final class Latencies {
    private static final long LONGEST = TimeUnit.MINUTES.toMicros(2);
    private static final int DIGITS = 3;
    private static final double MICROS = 1_000;

    private final ConcurrentHistogram micros = new ConcurrentHistogram(LONGEST, DIGITS);

    public void note(long nanos) {
        micros.recordValue(Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 0, LONGEST));
    }

    public void note(Duration took) {
        note(took.toNanos());
    }

    public long count() {
        return micros.getTotalCount();
    }

    /// How long all but so many of a hundred took at most, in milliseconds; 0 where nothing was noted.
    public double percentile(double percent) {
        return micros.getValueAtPercentile(percent) / MICROS;
    }

    public double median() {
        return percentile(50);
    }

    public double p99() {
        return percentile(99);
    }
}
