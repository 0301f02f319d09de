package tidings.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tidings.bench.BenchRun;
import tidings.bench.Figure;
import tidings.bench.Machine;

class ComparisonTest {
    @Test
    void figuresStandBesideEachOther() {
        assertThat(new Comparison(Runs.BEFORE, Runs.AFTER).toString())
                .contains("1a2b3c4", "5d6e7f8")
                .containsPattern("Orders +0.01 × +0.04 × +4 × +≥ 0.03 ×")
                .containsPattern("Cost +30 ms +8 ms +0.267 ×")
                .doesNotContain("two machines");
    }

    @Test
    void aFigureThatOnlyOneOfThemHasIsShown() {
        var nothing = with(Runs.AFTER.machine(), List.of());

        assertThat(new Comparison(Runs.BEFORE, nothing).toString()).containsPattern("Orders +0.01 × +–");
        assertThat(new Comparison(nothing, Runs.BEFORE).toString()).containsPattern("Orders +– +0.01 ×");
    }

    @Test
    void whatWasSeenBesidesStandsBelowItsFigure() {
        assertThat(new Comparison(Runs.BEFORE, Runs.AFTER).toString())
                .containsPattern("Cost [^\\n]*\\n +of order-service +15 ms +4 ms +0.267 ×")
                .doesNotContain("overlap");
    }

    @Test
    void whatMayBeChanceIsSaid() {
        assertThat(new Comparison(Runs.BEFORE, Runs.BEFORE).toString())
                .containsPattern("Orders +0.01 × +0.01 × +1 × \\(spreads overlap\\)");
    }

    @Test
    void twoMachinesAreSaid() {
        var elsewhere = with(new Machine(8, 64_000, "another", "25", "Linux 6.1"), Runs.AFTER.figures());

        assertThat(new Comparison(Runs.BEFORE, elsewhere).toString()).contains("They were taken on two machines");
    }

    private static BenchRun with(Machine machine, List<Figure> figures) {
        return new BenchRun(Runs.AFTER.commit(), Runs.AFTER.takenAt(), machine, figures);
    }
}
