package tidings.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ConsumerHealthTest {
    @Test
    void aConsumerThatIsBusyForLongWithTheSameEventsSaysSo() throws Exception {
        var begun = new CountDownLatch(2);
        var end = new CountDownLatch(1);
        var health = new ConsumerHealth("plants", _ -> busy(begun, end), Duration.ZERO, Duration.ofMillis(200));
        var patient = new ConsumerHealth("plants", _ -> busy(begun, end), Duration.ZERO, Duration.ofMinutes(2));
        var all = List.of(health, patient);
        var busy = all.stream()
                .map(it -> Thread.ofVirtual().start(() -> it.onMessage(List.of())))
                .toList();
        begun.await();

        await().untilAsserted(() -> assertThat(health.problem())
                .hasValueSatisfying(problem -> assertThat(problem)
                        .startsWith("the consumer of plants has been busy with the same events for")));
        assertThat(patient.problem()).isEmpty();
        end.countDown();
        for (var thread : busy) {
            thread.join();
        }

        assertThat(all).allSatisfy(it -> assertThat(it.problem()).isEmpty());
    }

    @Test
    void aConsumerIsNotBlamedForEventsThatAreAnotherInstancesNow() {
        var health =
                new ConsumerHealth("plants", _ -> fails("the database is away"), Duration.ZERO, Duration.ofMinutes(1));
        assertThatThrownBy(() -> health.onMessage(List.of())).isInstanceOf(IllegalStateException.class);
        assertThat(health.problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("the database is away"));

        health.onPartitionsRevoked(List.of(new TopicPartition("plants", 0)));

        assertThat(health.problem()).isEmpty();
    }

    private static void fails(String why) {
        throw new IllegalStateException(why);
    }

    private static void busy(CountDownLatch begun, CountDownLatch end) {
        begun.countDown();
        try {
            end.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
