package tidings.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuantityTest {
    @Test
    void itsMedianIsTheValueInTheMiddle() {
        assertThat(rates(61.0, 54.0, 57.0).median()).isEqualTo(57);
        assertThat(rates(60.0, 50.0).median()).isEqualTo(55);
    }

    @Test
    void itOverlapsAnotherWhereARoundOfOneCouldBeTheOthers() {
        assertThat(rates(50.0, 60.0).overlaps(rates(60.0, 70.0))).isTrue();
        assertThat(rates(55.0).overlaps(rates(50.0, 70.0))).isTrue();
        assertThat(rates(50.0, 60.0).overlaps(rates(61.0, 70.0))).isFalse();
        assertThat(rates(61.0, 70.0).overlaps(rates(50.0, 60.0))).isFalse();
    }

    @Test
    void itIsDividedRoundByRound() {
        var ours = rates(50.0, 100.0, 40.0);
        var floor = new Quantity("floor", Unit.PER_SECOND, List.of(5_000.0, 10_000.0, 8_000.0));

        var ratio = ours.dividedBy(floor);

        assertThat(ratio.rounds()).containsExactly(0.01, 0.01, 0.005);
        assertThat(ratio.inWords()).isEqualTo("0.01 × (0.005–0.01)");
    }

    @Test
    void itIsWrittenWithAsManyDigitsAsTellSomething() {
        assertThat(rates(6_913.4).inWords()).isEqualTo("6,913/s");
        assertThat(new Quantity("cost", Unit.MILLISECONDS, List.of(0.273_4)).inWords())
                .isEqualTo("0.273 ms");
        assertThat(new Quantity("cost", Unit.MILLISECONDS, List.of(0.0)).inWords())
                .isEqualTo("0 ms");
    }

    @Test
    void itIsNoneWithoutARound() {
        assertThatIllegalArgumentException().isThrownBy(() -> rates()).withMessage("Nothing was measured of orders");
    }

    private static Quantity rates(Double... values) {
        return new Quantity("orders", Unit.PER_SECOND, List.of(values));
    }
}
