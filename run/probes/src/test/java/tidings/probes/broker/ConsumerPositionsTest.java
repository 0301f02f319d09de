package tidings.probes.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ConsumerPositionsTest {
    private static final TopicPartition ONE = new TopicPartition("orders", 0);
    private static final TopicPartition OTHER = new TopicPartition("orders", 1);
    private static final TopicPartition OF_NO_INTEREST = new TopicPartition("users", 0);

    private final Map<TopicPartition, Long> ends = Map.of(ONE, 7L, OTHER, 3L, OF_NO_INTEREST, 9L);

    @Test
    void whoHasHeardEverythingIsNotBehind() {
        var positions = positions(Map.of(ONE, 7L, OTHER, 3L));

        assertThat(positions.behind()).isEmpty();
        assertThat(positions.lags()).containsExactly(lag(0, 0), lag(1, 0));
    }

    @Test
    void aPartitionOfWhichNothingWasHeardIsBehindFromItsBeginning() {
        assertThat(positions(Map.of(ONE, 5L)).behind()).containsExactly(lag(0, 2), lag(1, 3));
    }

    @Test
    void howFarAConsumerIsBehindIsASentence() {
        assertThat(lag(0, 2)).hasToString("payment-service is 2 behind on orders-0");
    }

    private ConsumerPositions positions(Map<TopicPartition, Long> heard) {
        var hears = Map.of("payment-service", Set.of("orders"));
        return new ConsumerPositions(hears, Map.of("payment-service", heard), ends);
    }

    private static ConsumerLag lag(int partition, long events) {
        return new ConsumerLag("payment-service", "orders", partition, events);
    }
}
