package tidings.proof.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tidings.proof.faults.catalogue.Faults;
import tidings.proof.invariants.Finding;
import tidings.proof.invariants.FindingKind;
import tidings.proof.invariants.Invariant;
import tidings.proof.trials.Trial;
import tidings.proof.trials.TrialOutcome;
import tidings.proof.trials.WholePlan;
import tidings.provisioning.Trouble;

class GuaranteeFiguresTest {
    private final List<Trial> trials = WholePlan.of(
                    Faults.all(), Faults.crashes(Map.of("relay.sent", Set.of("order-service"))), 7)
            .trials();

    @TempDir
    private Path docs;

    private Path page;

    @BeforeEach
    void write() throws IOException {
        page = Files.writeString(docs.resolve("guarantees.md"), """
                # Guarantees
                <!-- written by the suite -->
                | some | old | figures |
                <!-- end -->
                The end.
                """);
    }

    @Test
    void whatCameOfAllTrialsIsALineForEachFault() throws IOException {
        new GuaranteeFigures(page)
                .record(trials.stream().map(GuaranteeFiguresTest::survived).toList());

        assertThat(page)
                .content()
                .startsWith("# Guarantees\n<!-- written by the suite -->\n\n| fault | seeds |")
                .contains(
                        "\n| kafka-killed | 7, 8, 9 | yes | 0 | 0 | 0 | 0 | 1.5 s |\n",
                        "\n| relay.sent-kill | 7 | yes | 0 | 0 | 0 | 0 | 1.5 s |\n",
                        "\n| strange-input | 7 | yes |",
                        "\n| order-service-hears-again | 7 | yes |")
                .doesNotContain("old")
                .endsWith(" |\n\n<!-- end -->\nThe end.\n");
    }

    @Test
    void whateverWasBrokenInOneTrialIsSummedUp() throws IOException {
        var outcomes = new ArrayList<>(
                trials.stream().map(GuaranteeFiguresTest::survived).toList());
        outcomes.replaceAll(
                it -> it.trial().name().equals("kafka-away") && it.trial().seed() != 8 ? broken(it) : it);

        new GuaranteeFigures(page).record(outcomes);

        assertThat(page).content().contains("| kafka-away | 7, 8, 9 | NO | 2 | 0 | 0 | 0 | 61.0 s |");
    }

    @Test
    void recordedAgainNothingElseChanges() throws IOException {
        var outcomes = trials.stream().map(GuaranteeFiguresTest::survived).toList();
        new GuaranteeFigures(page).record(outcomes);
        var once = Files.readString(page);

        new GuaranteeFigures(page).record(outcomes);

        assertThat(page).hasContent(once);
    }

    @Test
    void ofSomeFaultsOnlyTheirLinesChange() throws IOException {
        var whole = trials.stream().map(GuaranteeFiguresTest::survived).toList();
        new GuaranteeFigures(page).record(whole);
        var once = Files.readString(page);

        new GuaranteeFigures(page)
                .update(whole.stream()
                        .filter(it -> it.trial().name().equals("kafka-away"))
                        .map(GuaranteeFiguresTest::broken)
                        .toList());

        assertThat(page)
                .hasContent(once.replace(
                        "| kafka-away | 7, 8, 9 | yes | 0 | 0 | 0 | 0 | 1.5 s |",
                        "| kafka-away | 7, 8, 9 | NO | 3 | 0 | 0 | 0 | 61.0 s |"));
    }

    @Test
    void aPageWithoutAPlaceForFiguresIsRefusedBeforehand() throws IOException {
        Files.writeString(page, "# Guarantees\n");

        assertThatThrownBy(() -> new GuaranteeFigures(page))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("has no place for figures");
    }

    private static TrialOutcome survived(Trial trial) {
        return new TrialOutcome(trial, 10, Duration.ofMillis(1_500), List.of(), List.of());
    }

    private static TrialOutcome broken(TrialOutcome outcome) {
        var lost = new Finding(Invariant.I1, FindingKind.LOST, "An order is gone");
        return new TrialOutcome(outcome.trial(), 10, Duration.ofSeconds(61), List.of(lost), List.of());
    }
}
