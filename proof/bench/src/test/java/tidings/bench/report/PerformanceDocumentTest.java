package tidings.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.provisioning.Trouble;

class PerformanceDocumentTest {
    private static final String MARKED = """
            # How fast it is

            <!-- figures: written by ./tidings bench --record -->
            what a run before has written
            <!-- end of the figures -->

            What holds them back is written by people.
            """;

    @TempDir
    private Path project;

    private Path document;

    @BeforeEach
    void write() throws IOException {
        document = Files.createDirectories(project.resolve("docs")).resolve("performance.md");
        Files.writeString(document, MARKED);
    }

    @Test
    void whatPeopleHaveWrittenStays() throws IOException {
        PerformanceDocument.in(project).record(Runs.AFTER);

        assertThat(document)
                .content()
                .startsWith("# How fast it is")
                .endsWith("What holds them back is written by people.\n")
                .contains("| sustained-orders | Orders | 240/s | 6,000/s | 0.04 × | ≥ 0.03 × ✓ | ≥ 0.06 × |")
                .contains("| cpu-per-order | of order-service | 4 ms |")
                .doesNotContain("a run before");
    }

    @Test
    void itsLinesFitOnAScreen() {
        assertThat(PerformanceDocument.inMarkdown(Runs.AFTER).lines())
                .allMatch(line -> line.startsWith("|") || line.length() <= 120);
    }

    @Test
    void chartsAndTheRunLieBesideIt() throws IOException {
        PerformanceDocument.in(project).record(Runs.AFTER);

        var beside = document.resolveSibling("performance");
        assertThat(RunFile.read(beside.resolve("figures.json"))).isEqualTo(Runs.AFTER);
        assertThat(beside.resolve("order.svg")).content().contains(">order-service<", ">postgres<");
        assertThat(beside.resolve("targets.svg")).content().contains(">sustained-orders<", ">133.3<");
    }

    @Test
    void aFigureIsAsNearAsItsPartOfWhatIsWanted() {
        assertThat(Charts.nearness(Runs.BEFORE.figures().getFirst())).isCloseTo(33.3, within(0.1));
        assertThat(Charts.nearness(Runs.AFTER.figures().getFirst())).isCloseTo(133.3, within(0.1));
    }

    @Test
    void aDocumentWithoutAPlaceForFiguresIsRefused() throws IOException {
        Files.writeString(document, "# How fast it is\n");

        assertThatExceptionOfType(Trouble.class)
                .isThrownBy(() -> PerformanceDocument.in(project))
                .withMessageContaining("has no place for figures");
    }
}
