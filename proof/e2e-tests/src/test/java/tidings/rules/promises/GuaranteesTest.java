package tidings.rules.promises;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tidings.proof.faults.catalogue.Faults;
import tidings.proof.faults.crash.CrashPoints;
import tidings.proof.invariants.Invariant;
import tidings.proof.trials.WholePlan;
import tidings.rules.SourceTree;
import tidings.rules.promises.GuaranteesPage.Promise;
import tidings.rules.promises.GuaranteesPage.Row;

/// The page of guarantees promises what the proof looks at, and its figures are those of the whole proof.
class GuaranteesTest {
    private static final String FIGURES = "what ./tidings prove --record has written";

    private final GuaranteesPage page = GuaranteesPage.at(SourceTree.ROOT.resolve("docs/guarantees.md"));

    @Test
    void everythingThatTheCheckerLooksAtIsPromised() {
        var looksAt = Stream.of(Invariant.values()).map(Invariant::name).toList();

        assertThat(invariants(page)).containsExactlyInAnyOrderElementsOf(looksAt);
    }

    @Test
    void everyPromiseNamesTestsThatExist() {
        assertThat(page.promises()).isNotEmpty().allSatisfy(promise -> {
            assertThat(promise.tests()).as(promise.heading()).isNotEmpty();
            assertThat(promise.lost()).as(promise.heading()).isEmpty();
        });
    }

    @Test
    void theFiguresAreOfEverythingThatCanBreakWithEverySeed() {
        assertThat(struck(page)).as(FIGURES).containsExactlyInAnyOrderElementsOf(everything());
    }

    @Test
    void everythingWasSurvived() {
        assertThat(page.rows()).as(FIGURES).isNotEmpty().allMatch(Row::isSurvived);
    }

    @Test
    void whatDiffersIsSeen() {
        var outdated = new GuaranteesPage("""
                ### Nothing gets lost
                *Not promised:* I2, `CancellationStory`.

                *Shown by* I1 and I11; `CrashStory`, `FlyingStory`,
                `Journeys`.

                ### Nothing gets found
                <!-- written by the suite -->
                | fault | seeds | survived | lost | doubled | unaccounted | wrong | slowest recovery |
                |---|---|---|--:|--:|--:|--:|--:|
                | kafka-away | 1, 2, 3 | yes | 0 | 0 | 0 | 0 | 61.0 s |
                | kafka-killed | 1 | NO | 0 | 0 | 0 | 0 | 1.0 s |
                | sunshine | 1 | yes | 0 | 1 | 0 | 0 | 1.0 s |
                <!-- end -->
                """);

        assertThat(invariants(outdated)).containsExactlyInAnyOrder("I1", "I11");
        assertThat(outdated.promises()).flatExtracting(Promise::lost).containsExactly("FlyingStory", "Journeys");
        assertThat(outdated.promises().getLast().tests()).isEmpty();
        assertThat(struck(outdated))
                .containsExactly("kafka-away, seeds: 3", "kafka-killed, seeds: 1", "sunshine, seeds: 1");
        assertThat(outdated.rows())
                .filteredOn(row -> !row.isSurvived())
                .extracting(Row::fault)
                .containsExactly("kafka-killed", "sunshine");
        assertThat(everything())
                .contains("kafka-killed, seeds: 3", "relay.sent-kill, seeds: 1", "strange-input, seeds: 1");
    }

    private static Iterable<String> invariants(GuaranteesPage page) {
        return page.promises().stream()
                .flatMap(promise -> promise.invariants().stream())
                .collect(toSet());
    }

    private static List<String> struck(GuaranteesPage page) {
        return page.rows().stream()
                .map(row -> "%s, seeds: %d".formatted(row.fault(), row.seeds()))
                .toList();
    }

    private static List<String> everything() {
        var crashes = Faults.crashes(CrashPoints.in(CrashPointsTest::classes));
        return WholePlan.of(Faults.all(), crashes, 1).trials().stream()
                .flatMap(trial -> trial.stories().keySet().stream())
                .collect(groupingBy(it -> it, counting()))
                .entrySet()
                .stream()
                .map(struck -> "%s, seeds: %d".formatted(struck.getKey(), struck.getValue()))
                .toList();
    }
}
