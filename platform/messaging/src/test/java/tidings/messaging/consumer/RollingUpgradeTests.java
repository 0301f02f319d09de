package tidings.messaging.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import tidings.messaging.FromTheBeginning;
import tidings.messaging.Garden;
import tidings.messaging.PlantEvent;
import tidings.messaging.PlantEvent.Grown;
import tidings.messaging.Reactions;
import tidings.messaging.WeatherEvent;
import tidings.messaging.WeatherEvent.Rained;
import tidings.messaging.offsets.GroupAtTheBroker;

/// An instance of the version before, which has a consumer for each topic, works beside one that has a consumer for
/// all, in one group.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=growing-garden")
class RollingUpgradeTests extends TwoTopics {
    private static final int PARTITIONS = 6;

    final PlantReactions plants = new PlantReactions();
    final WeatherReactions weather = new WeatherReactions();
    final List<String> keys = List.of(fern, "rose-" + UUID.randomUUID(), "ivy-" + UUID.randomUUID());
    final List<ServiceConsumer> all = new ArrayList<>();
    ServiceConsumer plantsOfBefore;
    ServiceConsumer weatherOfBefore;
    GroupAtTheBroker members;

    @FromTheBeginning
    static class PlantReactions extends Heard<PlantEvent> {}

    @FromTheBeginning
    static class WeatherReactions extends Heard<WeatherEvent> {}

    @BeforeEach
    void theVersionOfBefore() {
        members = new GroupAtTheBroker(group, () -> Admin.create(kafka.getConfigurationProperties()));
        plantsOfBefore = join(plants);
        weatherOfBefore = join(weather);
        happen(0, 10);
        everyEventIsHeardOnceAndInOrder(10);
    }

    @AfterEach
    void everybodyHasEnded() {
        all.forEach(ServiceConsumer::stop);
        members.destroy();
    }

    @Test
    void whatIsToldDuringAnUpgradeIsHeardOnceAndInOrder() {
        var both = join(plants, weather);
        happen(10, 20);
        everyEventIsHeardOnceAndInOrder(20);
        await().until(this::everyPartitionIsHeard);

        plantsOfBefore.stop();
        happen(20, 30);
        weatherOfBefore.stop();
        happen(30, 40);

        everyEventIsHeardOnceAndInOrder(40);
        await().until(this::everyPartitionIsHeard);
        assertThat(both.health().getDetails()).isEmpty();
    }

    @Test
    void theVersionOfBeforeTakesOverAgain() {
        var both = join(plants, weather);
        await().until(this::everyPartitionIsHeard);
        happen(10, 20);

        both.stop();
        happen(20, 30);

        everyEventIsHeardOnceAndInOrder(30);
        await().until(this::everyPartitionIsHeard);
    }

    private ServiceConsumer join(Reactions<?>... reactions) {
        var instance = start(reactions);
        all.add(instance);
        return instance;
    }

    private void happen(int from, int to) {
        for (int n = from; n < to; n++) {
            for (var key : keys) {
                happens(new Grown(key, n));
                happens(new Rained(key, n));
            }
        }
    }

    private void everyEventIsHeardOnceAndInOrder(int count) {
        await().untilAsserted(() -> assertThat(keys).allSatisfy(key -> {
            assertThat(plants.of(key)).hasSizeGreaterThanOrEqualTo(count);
            assertThat(weather.of(key)).hasSizeGreaterThanOrEqualTo(count);
        }));
        assertThat(keys).allSatisfy(key -> {
            assertThat(plants.of(key))
                    .isEqualTo(IntStream.range(0, count)
                            .mapToObj(n -> new Grown(key, n))
                            .toList());
            assertThat(weather.of(key))
                    .isEqualTo(IntStream.range(0, count)
                            .mapToObj(n -> new Rained(key, n))
                            .toList());
        });
    }

    private boolean everyPartitionIsHeard() throws Exception {
        for (var topic : List.of("plants", "weather")) {
            for (int n = 0; n < PARTITIONS; n++) {
                if (!members.hears(new TopicPartition(topic, n))) {
                    return false;
                }
            }
        }
        return true;
    }
}
