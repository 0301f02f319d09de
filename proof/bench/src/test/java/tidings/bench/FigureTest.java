package tidings.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {
    private static final Quantity ORDERS = new Quantity("orders", Unit.PER_SECOND, List.of(60.0));
    private static final Quantity FLOOR = new Quantity("floor", Unit.PER_SECOND, List.of(6_000.0));

    @Test
    void itsTargetIsAboutTheRatioWhereItHasAFloor() {
        var figure = Figure.of("sustained-orders", "Orders", ORDERS).over(FLOOR);

        assertThat(figure.wanted(Target.atLeast(0.01)).isReached()).isTrue();
        assertThat(figure.wanted(Target.atLeast(0.03)).isReached()).isFalse();
    }

    @Test
    void itsTargetIsAboutItselfWhereItHasNone() {
        var figure = Figure.of("start", "Start", new Quantity("start", Unit.SECONDS, List.of(13.0)));

        assertThat(figure.wanted(Target.atMost(12, 8)).isReached()).isFalse();
        assertThat(figure.wanted(Target.atMost(13)).isReached()).isTrue();
    }

    @Test
    void itMissesNothingWithoutATarget() {
        assertThat(Figure.of("orders", "Orders", ORDERS).isReached()).isTrue();
    }
}
