package tidings.proof.command;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidings.proof.invariants.FindingKind;
import tidings.proof.trials.TrialOutcome;
import tidings.provisioning.Trouble;

/// The page of guarantees, at whose end stand the figures of the last whole proof.
final class GuaranteeFigures {
    private static final Pattern FIGURES =
            Pattern.compile("(?s)(?<=<!-- written by the suite -->\n).*?(?=<!-- end -->)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([a-z.-]+) \\| \\d.*\n");
    private static final String HEADING = """
            | fault | seeds | survived | lost | doubled | unaccounted | wrong | slowest recovery |
            |---|---|---|--:|--:|--:|--:|--:|
            """;

    private final Path page;

    /// Throws [Trouble] when the page has no place for figures.
    GuaranteeFigures(Path page) throws IOException {
        this.page = page;
        if (!FIGURES.matcher(Files.readString(page)).find()) {
            throw new Trouble(
                    "%s has no place for figures, from <!-- written by the suite --> to <!-- end -->.".formatted(page));
        }
    }

    /// Puts what came of these trials, survived or not, in the place of all that stood there.
    void record(List<TrialOutcome> outcomes) throws IOException {
        write(rows(outcomes));
    }

    /// Puts what came of these trials in the place of what stood there of the same faults.
    void update(List<TrialOutcome> outcomes) throws IOException {
        var rows = new TreeMap<String, String>();
        ROW.matcher(figures()).results().forEach(row -> rows.put(row.group(1), row.group()));
        rows.putAll(rows(outcomes));
        write(rows);
    }

    private void write(SortedMap<String, String> rows) throws IOException {
        var figures = "\n%s%s\n".formatted(HEADING, String.join("", rows.values()));
        var text = FIGURES.matcher(Files.readString(page)).replaceFirst(Matcher.quoteReplacement(figures));
        Files.writeString(page, text);
        System.out.println("Recorded in " + page);
    }

    private String figures() throws IOException {
        var figures = FIGURES.matcher(Files.readString(page));
        return figures.find() ? figures.group() : "";
    }

    /// One for each fault, by name: what shared a trial shares what came of it.
    private static SortedMap<String, String> rows(List<TrialOutcome> outcomes) {
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
