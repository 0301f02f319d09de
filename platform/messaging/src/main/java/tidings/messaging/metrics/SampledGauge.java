package tidings.messaging.metrics;

import java.time.Duration;
import java.util.function.Supplier;

/// A sampled gauge shows the last answer of the database, for as long as that is fresh.
final class SampledGauge {
    private final Supplier<? extends Number> question;
    private volatile Sample last = new Sample(Double.NaN, 0);

    SampledGauge(Supplier<? extends Number> question) {
        this.question = question;
    }

    void ask() {
        last = new Sample(question.get().doubleValue(), System.nanoTime());
    }

    void forget() {
        last = new Sample(Double.NaN, 0);
    }

    /// The value, or no number (NaN) where the last answer is older than this.
    double value(Duration fresh) {
        var answer = last;
        return System.nanoTime() - answer.at > fresh.toNanos() ? Double.NaN : answer.value;
    }

    private record Sample(double value, long at) {}
}
