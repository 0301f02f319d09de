package tidings.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tidings.bench.Figure;
import tidings.bench.Quantity;
import tidings.bench.Target;
import tidings.bench.Unit;

class AbsurditiesTest {
    private static final Quantity FLOOR = rate(6_000);

    @Test
    void lessThanIsWantedIsNotAbsurd() {
        assertThat(Absurdities.in(List.of(orders(6)))).isZero();
    }

    @Test
    void moreThanTheMachineDoesAtBestIsAbsurd() {
        assertThat(Absurdities.in(List.of(orders(13_000)))).isEqualTo(1);
    }

    @Test
    void whatIsNoNumberIsAbsurd() {
        assertThat(Absurdities.in(List.of(orders(Double.NaN)))).isEqualTo(1);
    }

    private static Figure orders(double perSecond) {
        return Figure.of("sustained-orders", "Orders", rate(perSecond))
                .over(FLOOR)
                .wanted(Target.atLeast(0.03));
    }

    private static Quantity rate(double value) {
        return new Quantity("rate", Unit.PER_SECOND, List.of(value));
    }
}
