package tidings.proof.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tidings.proof.trials.TrialOutcome;
import tidings.provisioning.Trouble;

/// The figures of the last whole proof, at the end of the page of guarantees.
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
        write(FigureRows.of(outcomes));
    }

    /// Puts what came of these trials in the place of what stood there of the same faults.
    void update(List<TrialOutcome> outcomes) throws IOException {
        var rows = new TreeMap<String, String>();
        ROW.matcher(figures()).results().forEach(row -> rows.put(row.group(1), row.group()));
        rows.putAll(FigureRows.of(outcomes));
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
}
