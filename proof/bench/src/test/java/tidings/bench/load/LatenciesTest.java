package tidings.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void theyTellHowLongAllButTheSlowestTook() {
        var latencies = new Latencies();
        for (var i = 1; i <= 100; i++) {
            latencies.note(Duration.ofMillis(i));
        }

        assertThat(latencies.median()).isCloseTo(50, within(0.1));
        assertThat(latencies.p99()).isCloseTo(99, within(0.1));
    }

    @Test
    void whatTakesLongerThanCanBeNotedIsNotedAsLong() {
        var latencies = new Latencies();

        latencies.note(Duration.ofHours(1));

        assertThat(latencies.p99()).isCloseTo(120_000, within(200.0));
    }
}
