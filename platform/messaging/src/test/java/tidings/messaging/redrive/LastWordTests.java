package tidings.messaging.redrive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tidings.messaging.Garden;
import tidings.messaging.OneFern;
import tidings.messaging.PlantEvent;
import tidings.messaging.PlantEvent.Grown;
import tidings.messaging.PlantEvent.Planted;
import tidings.messaging.PlantEvent.Uprooted;
import tidings.messaging.PlantsTopic;

/// After a key's last word, what was told before is void, also what is parked: it is neither kept nor done any more.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=reacting-garden")
class LastWordTests extends OneFern {
    private static final int UPROOTED = 0; // as the gardener writes it down

    @Autowired
    DeadLettersEndpoint endpoint;

    final AtomicBoolean blight = new AtomicBoolean(true);

    @Test
    void itIsReactedToAtOnceAndDropsWhatIsParkedOnItsKey() {
        poison(Planted.class);
        publish(new Planted(fern, 5), new Grown(fern, 6));
        await().until(() -> parked().size() == 2);

        publish(new Uprooted(fern));

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(UPROOTED));
        assertThat(parked()).isEmpty();
        assertThat(rowsAbout("parked_key")).isZero();
    }

    @Test
    void itDropsAlsoWhatComesInOneBatchWithIt() {
        poison(Planted.class);

        publish(new Planted(fern, 5), new Grown(fern, 6), new Uprooted(fern));

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(UPROOTED));
        assertThat(parked()).isEmpty();
    }

    @Test
    void itDropsAlsoWhatIsIllegibleOnItsKey() {
        topic.put(withoutId());
        topic.put(PlantsTopic.dispatch(fern, UUID.randomUUID(), "Grown", "{ no JSON"));
        await().until(() -> parked().size() == 2);

        publish(new Uprooted(fern));

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(UPROOTED));
        assertThat(parked()).isEmpty();
    }

    @Test
    void otherKeysStayParked() {
        var ivy = "ivy-" + UUID.randomUUID();
        topic.put(PlantsTopic.dispatch(ivy, UUID.randomUUID(), "Grown", "{ no JSON"));
        await().until(() -> parked(ivy).size() == 1);

        publish(new Uprooted(fern));

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(UPROOTED));
        assertThat(parked(ivy)).hasSize(1);
    }

    @Test
    void whenAllOfItComesAgainNothingIsDoneAndNothingStaysParked() {
        poison(Planted.class);
        topic.put(withoutId());
        topic.put(PlantsTopic.dispatch(fern, UUID.randomUUID(), "Grown", "{ no JSON"));
        publish(new Planted(fern, 5));
        await().until(() -> parked().size() == 3);
        publish(new Uprooted(fern));
        await().until(() -> gardener.diaryOf(fern).size() == 1);
        blight.set(false);

        comeAgain();

        assertThat(gardener.diaryOf(fern)).containsExactly(UPROOTED, 7);
        assertThat(parked()).isEmpty();
    }

    @Test
    void oneThatIsParkedItselfIsRedrivenInPlaceOfWhatItMakesVoid() {
        poison(PlantEvent.class);
        publish(new Planted(fern, 5), new Uprooted(fern));
        await().until(() -> parked().size() == 2);
        poison(Planted.class);

        assertThat(endpoint.redrive(PlantsTopic.NAME, fern, null, null)).isEqualTo(Map.of("redriven", 2));

        assertThat(gardener.diaryOf(fern)).containsExactly(UPROOTED);
        assertThat(parked()).isEmpty();
        assertThat(rowsAbout("parked_key")).isZero();
    }

    private void poison(Class<? extends PlantEvent> type) {
        gardener.whenHearingOf(fern, event -> {
            if (blight.get() && type.isInstance(event)) {
                throw new IllegalStateException("blight");
            }
        });
    }

    /// Returns when all that lies on the topic about the plant has come once more. What is told behind it shows that.
    private void comeAgain() {
        topic.about(fern).forEach(record -> topic.put(copyOf(record)));
        publish(new Grown(fern, 7));
        await().until(() -> gardener.diaryOf(fern).contains(7));
    }

    private ProducerRecord<byte[], byte[]> withoutId() {
        var dispatch = PlantsTopic.dispatch(fern, UUID.randomUUID(), "Grown", "{}");
        dispatch.headers().remove("ce_id").add("ce_id", "7".getBytes(UTF_8));
        return dispatch;
    }
}
