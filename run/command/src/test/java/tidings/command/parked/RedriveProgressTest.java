package tidings.command.parked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RedriveProgressTest {
    private final RedriveProgress progress = new RedriveProgress(3_347);

    @Test
    void reasonsThatDifferInIdsAndNumbersOnlyAreOne() {
        IntStream.range(0, 1_200).forEach(_ -> progress.failed("There is no order %s".formatted(UUID.randomUUID())));
        IntStream.range(0, 2).forEach(n -> progress.failed("%d EUR was paid of 700 EUR".formatted(n)));

        assertThat(progress.failures().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("  1,200 × There is no order ");
        assertThat(progress.failures()).endsWith("  2 × 0 EUR was paid of 700 EUR%n".formatted());
        assertThat(progress.failedTimes()).isEqualTo(1_202);
    }

    @Test
    void aReasonDoesNothingToATerminal() {
        progress.failed("no order \u001b[2J\n\u202ex");

        assertThat(progress.failures()).isEqualTo("  1 × no order ·[2J··x%n".formatted());
    }

    @Test
    void whatWasDoneIsCounted() {
        progress.did(3);
        progress.did(0);

        assertThat(progress.done()).isEqualTo(3);
        assertThat(progress.failures()).isEmpty();
    }
}
