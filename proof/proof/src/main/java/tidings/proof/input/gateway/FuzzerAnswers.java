package tidings.proof.input.gateway;

import java.util.List;
import java.util.Map;

/// The answers of the gateway to a fuzzer.
///
/// @param byStatus how often which status came
public record FuzzerAnswers(int sent, Map<Integer, Integer> byStatus, List<Violation> violations) {

    /// How often the status began with that digit, such as 4 for all refusals.
    public int ofClass(int digit) {
        return byStatus.entrySet().stream()
                .filter(answers -> answers.getKey() / 100 == digit)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
