package tidings.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    private static final Duration LENGTH = Duration.ofMillis(500);

    @Test
    void aSlowRequestKeepsNoOtherFromBeginning() {
        var began = System.nanoTime();
        List<Long> starts = new CopyOnWriteArrayList<>();

        var count = new OpenLoop(20).run(LENGTH, _ -> {
            starts.add(System.nanoTime() - began);
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        });

        assertThat(count).isEqualTo(10);
        assertThat(starts)
                .hasSize(10)
                .allMatch(start -> start < Duration.ofMillis(900).toNanos());
    }

    @Test
    void requestsAreDueAtEqualDistances() {
        List<Long> due = new CopyOnWriteArrayList<>();

        new OpenLoop(100).run(LENGTH, due::add);

        var sorted = due.stream().sorted().toList();
        assertThat(sorted).hasSize(50);
        assertThat(sorted.getLast() - sorted.getFirst())
                .isEqualTo(Duration.ofMillis(490).toNanos());
    }

    @Test
    void itReturnsWhenAllAreDone() {
        var latencies = new Latencies();

        new OpenLoop(50).run(LENGTH, due -> {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            latencies.note(System.nanoTime() - due);
        });

        assertThat(latencies.count()).isEqualTo(25);
        assertThat(latencies.median()).isGreaterThanOrEqualTo(100);
    }
}
