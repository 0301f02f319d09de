package tidings.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tidings.bench.BenchRun;
import tidings.bench.Figure;
import tidings.provisioning.Trouble;

/// The document that publishes the figures. What stands between two marks is written by a run, all else by people.
public final class PerformanceDocument {
    private static final String BEGIN = "<!-- figures: written by ./tidings bench --record -->";
    private static final String END = "<!-- end of the figures -->";

    private final Path file;

    private PerformanceDocument(Path file) {
        this.file = file;
    }

    /// The document of a project. Throws [Trouble] when there is no place in it for figures.
    public static PerformanceDocument in(Path project) throws IOException {
        var file = project.resolve("docs/performance.md");
        if (Files.notExists(file) || !isMarked(Files.readString(file))) {
            throw new Trouble("%s has no place for figures: it needs the lines %s and %s.".formatted(file, BEGIN, END));
        }
        return new PerformanceDocument(file);
    }

    private static boolean isMarked(String text) {
        return text.contains(BEGIN) && text.indexOf(END) > text.indexOf(BEGIN);
    }

    /// Writes the figures into the document, and beside it as charts and as JSON.
    public void record(BenchRun run) throws IOException {
        var beside = file.resolveSibling("performance");
        RunFile.write(run, beside.resolve("figures.json"));
        Charts.draw(run, beside);
        var text = Files.readString(file);
        Files.writeString(
                file,
                text.substring(0, text.indexOf(BEGIN)) + BEGIN + "\n" + inMarkdown(run)
                        + text.substring(text.indexOf(END)));
    }

    static String inMarkdown(BenchRun run) {
        return """

                %s
                The median of the rounds, and in parentheses the least and the most.

                | figure | what | measured | floor | ÷ floor | wanted | moonshot |
                |---|---|---|---|---|---|---|
                %s

                ![What an order costs each process](performance/order.svg)

                ![How near each figure is to what is wanted](performance/targets.svg)

                | of the figure | seen besides | |
                |---|---|---|
                %s

                """.formatted(
                new RunHeading(run),
                run.figures().stream().map(FigureRow::inMarkdown).collect(Collectors.joining("\n")),
                run.figures().stream().flatMap(PerformanceDocument::details).collect(Collectors.joining("\n")));
    }

    private static Stream<String> details(Figure figure) {
        var quantities = figure.details().stream()
                .map(it -> "| %s | %s | %s |".formatted(figure.name(), it.name(), it.inWords()));
        var remarks = figure.remarks().stream().map(it -> "| %s | %s | |".formatted(figure.name(), it));
        return Stream.concat(quantities, remarks);
    }
}
