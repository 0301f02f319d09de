package tidings.proof.input.gateway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Answers as they come, from several threads.
final class AnswerTally {
    private final Map<Integer, Integer> byStatus = new TreeMap<>();
    private final List<Violation> violations = new ArrayList<>();

    synchronized void add(int status) {
        byStatus.merge(status, 1, Integer::sum);
    }

    synchronized void add(Violation violation) {
        violations.add(violation);
    }

    synchronized FuzzerAnswers of(int sent) {
        violations.sort(Comparator.comparingInt(Violation::number));
        return new FuzzerAnswers(sent, Map.copyOf(byStatus), List.copyOf(violations));
    }
}
