package tidings.messaging;

import io.micrometer.core.instrument.Tags;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Gauges of what only the database knows. It is asked in the background every five seconds, so that reading the
/// metrics never waits for a connection; while it does not answer they show no number (NaN) rather than an old one,
/// also where it neither answers nor fails.
@FunctionalInterface
public interface SampledGauges {
    /// Adds a gauge.
    ///
    /// @param unit     such as `seconds`; none for a number of things
    /// @param question asks the database
    void add(String name, @Nullable String unit, Tags tags, Supplier<? extends Number> question);
}
