package tidings.messaging.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// As many are under way as memory allows and the other party bears.
class ConcurrencyTest {
    private final Concurrency concurrency = new Concurrency(1000);

    @Test
    void asManyAreUnderWayAsMemoryAllowsWhileNobodyComplains() {
        concurrency.fulfilled(5000);

        assertThat(concurrency.free(0)).isEqualTo(1000);
        assertThat(concurrency.free(990)).isEqualTo(10);
        assertThat(concurrency.free(1001)).isZero();
    }

    @Test
    void whoIsAskedTooOftenIsAskedHalfAsMuch() {
        concurrency.deferred(later(), 80);

        assertThat(concurrency.free(0)).isEqualTo(40);
    }

    @Test
    void whatWasUnderWayTogetherCountsOnceHoweverLateItIsAnswered() {
        var earlier = System.nanoTime();
        concurrency.deferred(later(), 80);
        concurrency.deferred(earlier, 79);
        concurrency.deferred(earlier, 60);
        assertThat(concurrency.free(0)).isEqualTo(40);

        concurrency.deferred(later(), 40);
        assertThat(concurrency.free(0)).isEqualTo(20);
    }

    @Test
    void whoBearsItIsAskedMoreAgainStepByStep() {
        concurrency.deferred(later(), 80);

        concurrency.fulfilled(40);
        assertThat(concurrency.free(0)).isEqualTo(44);
        concurrency.fulfilled(44);
        assertThat(concurrency.free(0)).isEqualTo(48);
    }

    @Test
    void whoNeverBearsItIsStillAsked() {
        IntStream.range(0, 20).forEach(_ -> concurrency.deferred(later(), 1000));

        assertThat(concurrency.free(0)).isEqualTo(8);
    }

    @Test
    void oneThatIsRefusedAtAQuietTimeSlowsDownNoRush() {
        concurrency.deferred(later(), 1);

        assertThat(concurrency.free(0)).isEqualTo(8);
    }

    /// When something was begun after all that is known yet.
    private static long later() {
        return System.nanoTime() + 1_000_000_000;
    }
}
