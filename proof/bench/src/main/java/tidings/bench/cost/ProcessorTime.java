package tidings.bench.cost;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import tidings.bench.Rate;

/// Processor time by part, as read at a moment, or spent between two.
///
/// @param at      the moment in nanoseconds, or how many lie between two
/// @param seconds by part
public record ProcessorTime(long at, Map<String, Double> seconds) {
    /// What was spent since an earlier reading. A part that was started since has spent all of its time.
    public ProcessorTime since(ProcessorTime earlier) {
        var spent = new LinkedHashMap<String, Double>();
        seconds.forEach((part, now) -> spent.put(part, Math.max(0, now - earlier.seconds.getOrDefault(part, 0.0))));
        return new ProcessorTime(at - earlier.at, spent);
    }

    /// The sum, in seconds.
    public double total() {
        return seconds.values().stream().mapToDouble(it -> it).sum();
    }

    /// The same without these parts.
    public ProcessorTime without(Collection<String> parts) {
        var others = new LinkedHashMap<>(seconds);
        others.keySet().removeAll(parts);
        return new ProcessorTime(at, others);
    }

    public double of(String part) {
        return seconds.getOrDefault(part, 0.0);
    }

    /// The sum for each of so many, in milliseconds.
    public double millisecondsEach(long number) {
        return total() * 1_000 / number;
    }

    /// The share of one core that was used, in percent.
    public double percentOfACore() {
        return 100 * total() / Rate.seconds(at);
    }
}
