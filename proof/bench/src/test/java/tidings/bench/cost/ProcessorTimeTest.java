package tidings.bench.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void whatWasSpentIsTheDifferenceOfTwoReadings() {
        var before = new ProcessorTime(SECOND, Map.of("kafka", 3.0));
        var now = new ProcessorTime(5 * SECOND, Map.of("kafka", 4.0, "mail", 0.2));

        var spent = now.since(before);

        assertThat(spent.of("kafka")).isEqualTo(1);
        assertThat(spent.of("mail")).isEqualTo(0.2);
        assertThat(spent.percentOfACore()).isEqualTo(30);
        assertThat(spent.without(List.of("mail")).total()).isEqualTo(1);
    }

    @Test
    void thisProcessHasSpentSomething() {
        var processes = new Processes(Map.of("this", ProcessHandle.current()));

        assertThat(processes.processorTime().of("this")).isPositive();
        assertThat(processes.megabytes().get("this")).isGreaterThan(10);
    }
}
