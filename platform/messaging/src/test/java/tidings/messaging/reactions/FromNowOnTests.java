package tidings.messaging.reactions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.Garden;
import tidings.messaging.Gardener;
import tidings.messaging.Neighbours;
import tidings.messaging.PlantEvent;
import tidings.messaging.PlantEvent.Grown;
import tidings.messaging.PlantsTopic;
import tidings.messaging.Reactions;
import tidings.messaging.Village;

/// A service that is added to a running system makes up for what it has missed, where it says so, and nowhere else.
@SpringBootTest(
        classes = {Garden.class, Village.class},
        properties = "spring.application.name=added-garden")
class FromNowOnTests {
    private static final Instant LONG_AGO = Instant.parse("2020-02-02T02:02:02Z");

    @Autowired
    Gardener gardener;

    @Autowired
    Neighbours neighbours;

    @Autowired
    SmartLifecycle consumers;

    @Autowired
    PlantsTopic topic;

    @Autowired
    JdbcClient database;

    final String fern = "fern-" + UUID.randomUUID();

    @Test
    void whatHappenedBeforeTheServiceWasThereIsNotedAndOtherwiseHistory() {
        happens(1, LONG_AGO);
        happens(2, Instant.now());

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1, 2));
        assertThat(neighbours.gossipAbout(fern)).containsExactly(new Grown(fern, 2));
    }

    @Test
    void historyIsReactedToOnceLikeAnythingElse() {
        happens(1, LONG_AGO);
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1));

        consumers.stop();
        topic.rewind("added-garden");
        consumers.start();
        happens(2, Instant.now());

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1, 2));
        assertThat(neighbours.gossipAbout(fern)).containsExactly(new Grown(fern, 2));
    }

    @Test
    void itBeganWhenItsDatabaseWasMade() {
        var ago = database.sql("select now() - time < interval '1 hour' from messaging.beginning");

        assertThat(ago.query(Boolean.class).single()).isTrue();
    }

    @Test
    void reactionsThatDoNotSayFromWhenOnAreRefused() {
        var undecided = new Reactions<PlantEvent>() {
            @Override
            public void on(PlantEvent event) {}
        };

        assertThatThrownBy(() -> ReactionDeclaration.areFromNowOn(undecided))
                .hasMessageEndingWith("does not say from when on it reacts: declare it @FromTheBeginning or"
                        + " @FromNowOn, and not both");
    }

    private void happens(int height, Instant when) {
        var dispatch = PlantsTopic.dispatch(
                fern, UUID.randomUUID(), "Grown", "{\"plant\":\"%s\",\"height\":%d}".formatted(fern, height));
        dispatch.headers().remove("ce_time").add("ce_time", when.toString().getBytes(UTF_8));
        topic.put(dispatch);
    }
}
