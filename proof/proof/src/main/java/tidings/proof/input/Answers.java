package tidings.proof.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What the gateway has answered to a fuzzer.
///
/// @param byStatus how often which status came
public record Answers(int sent, Map<Integer, Integer> byStatus, List<Violation> violations) {
    /// Answers as they come, from several threads.
    static final class Tally {
        private final Map<Integer, Integer> byStatus = new TreeMap<>();
        private final List<Violation> violations = new ArrayList<>();

        synchronized void add(int status) {
            byStatus.merge(status, 1, Integer::sum);
        }

        synchronized void add(Violation violation) {
            violations.add(violation);
        }

        synchronized Answers of(int sent) {
            violations.sort(Comparator.comparingInt(Violation::number));
            return new Answers(sent, Map.copyOf(byStatus), List.copyOf(violations));
        }
    }

    /// How often the status began with that digit, such as 4 for all refusals.
    public int ofClass(int digit) {
        return byStatus.entrySet().stream()
                .filter(answers -> answers.getKey() / 100 == digit)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
