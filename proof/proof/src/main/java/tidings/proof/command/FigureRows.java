package tidings.proof.command;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import tidings.proof.invariants.FindingKind;
import tidings.proof.trials.TrialOutcome;

/// The rows of figures on the page of guarantees, one for each fault.
final class FigureRows {
    private FigureRows() {}

    /// A row for each fault, by name: what shared a trial shares what came of it.
    static SortedMap<String, String> of(List<TrialOutcome> outcomes) {
        var byFault = new TreeMap<String, List<TrialOutcome>>();
        for (var outcome : outcomes) {
            for (var fault : outcome.trial().stories().keySet()) {
                byFault.computeIfAbsent(fault, _ -> new ArrayList<>()).add(outcome);
            }
        }
        var rows = new TreeMap<String, String>();
        byFault.forEach((fault, itsOutcomes) -> rows.put(fault, row(fault, itsOutcomes)));
        return rows;
    }

    private static String row(String fault, List<TrialOutcome> outcomes) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %d | %d | %d | %d | %.1f s |\n",
                fault,
                seeds(outcomes),
                outcomes.stream().allMatch(TrialOutcome::isSurvived) ? "yes" : "NO",
                count(FindingKind.LOST, outcomes),
                count(FindingKind.DOUBLED, outcomes),
                count(FindingKind.UNACCOUNTED, outcomes),
                count(FindingKind.WRONG, outcomes),
                slowest(outcomes).toMillis() / 1000.0);
    }

    private static String seeds(List<TrialOutcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.trial().seed())
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(joining(", "));
    }

    private static long count(FindingKind kind, List<TrialOutcome> outcomes) {
        return outcomes.stream().mapToLong(outcome -> outcome.count(kind)).sum();
    }

    private static Duration slowest(List<TrialOutcome> outcomes) {
        return outcomes.stream()
                .map(TrialOutcome::recovered)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }
}
