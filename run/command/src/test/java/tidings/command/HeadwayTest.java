package tidings.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeadwayTest {
    private final Headway headway = new Headway(3_347);

    @Test
    void reasonsThatDifferInIdsAndNumbersOnlyAreOne() {
        IntStream.range(0, 1_200).forEach(_ -> headway.failed("There is no order %s".formatted(UUID.randomUUID())));
        IntStream.range(0, 2).forEach(n -> headway.failed("%d EUR was paid of 700 EUR".formatted(n)));

        assertThat(headway.failures().lines()).hasSize(2).first().asString().startsWith("  1,200 × There is no order ");
        assertThat(headway.failures()).endsWith("  2 × 0 EUR was paid of 700 EUR%n".formatted());
        assertThat(headway.failedTimes()).isEqualTo(1_202);
    }

    @Test
    void aReasonDoesNothingToATerminal() {
        headway.failed("no order \u001b[2J\n\u202ex");

        assertThat(headway.failures()).isEqualTo("  1 × no order ·[2J··x%n".formatted());
    }

    @Test
    void whatWasDoneIsCounted() {
        headway.did(3);
        headway.did(0);

        assertThat(headway.done()).isEqualTo(3);
        assertThat(headway.failures()).isEmpty();
    }
}
