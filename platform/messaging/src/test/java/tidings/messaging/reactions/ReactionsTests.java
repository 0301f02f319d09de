package tidings.messaging.reactions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.OptimisticLockingFailureException;
import tidings.messaging.Garden;
import tidings.messaging.OneFern;
import tidings.messaging.PlantEvent;
import tidings.messaging.PlantEvent.Grown;
import tidings.messaging.PlantEvent.Planted;
import tidings.messaging.PlantsTopic;
import tidings.messaging.wire.Cause;
import tidings.testing.Backends;

/// Each event is reacted to once, in order per key, in one transaction with the note of it.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=reacting-garden")
class ReactionsTests extends OneFern {
    @Autowired
    SmartLifecycle consumers;

    @Autowired
    Tracer tracer;

    @Autowired
    MeterRegistry meters;

    final String ivy = "ivy-" + UUID.randomUUID();

    @Test
    void theEventsOfAKeyAreReactedToInOrder() {
        IntStream.range(0, 100).forEach(this::publish);

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).hasSize(100));

        assertThat(gardener.diaryOf(fern)).isSorted();
    }

    @Test
    void aDuplicateIsNotReactedToAgain() {
        var id = UUID.randomUUID();
        topic.put(grown(id, 1));
        topic.put(grown(id, 1));

        publish(2);

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1, 2));
    }

    @Test
    void aReplayFromTheBeginningChangesNothing() {
        IntStream.range(0, 10).forEach(this::publish);
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).hasSize(10));
        await().until(() -> caughtUp.with(PlantEvent.class));
        var diary = diaryWithout(ivy);
        var duplicates = count("duplicate");

        consumers.stop();
        topic.rewind("reacting-garden");
        consumers.start();

        await().until(() -> count("duplicate") >= duplicates + 10);
        publish(new Grown(ivy, 1));
        await().untilAsserted(() -> assertThat(gardener.diaryOf(ivy)).hasSize(1));
        assertThat(diaryWithout(ivy)).isEqualTo(diary);
    }

    @Test
    void whatAReactionTellsIsCausedByItsEvent() {
        var why = new Cause(null, "request-7", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        gardener.whenHearingOf(fern, _ -> outbox.publish(new Planted(ivy, 1)));

        why.during(tracer.spanBuilder("request"), () -> publish(1));
        await().untilAsserted(() -> assertThat(topic.about(ivy)).hasSize(1));

        var effect = topic.about(ivy).getFirst().headers();
        var cause = topic.about(fern).getFirst().headers();
        assertThat(effect.lastHeader("ce_causationid").value())
                .isEqualTo(cause.lastHeader("ce_id").value());
        assertThat(new String(effect.lastHeader("ce_correlationid").value(), UTF_8))
                .isEqualTo("request-7");
        assertThat(new String(effect.lastHeader("traceparent").value(), UTF_8))
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-");
    }

    @Test
    void whatAReactionThatFailsHasChangedAndToldIsUndone() {
        var attempts = new AtomicInteger();
        gardener.whenHearingOf(fern, _ -> {
            outbox.publish(new Planted(ivy, attempts.incrementAndGet()));
            if (attempts.get() < 3) {
                throw new IllegalStateException("pulled out again");
            }
        });

        publish(1);
        await().untilAsserted(() -> assertThat(topic.about(ivy)).hasSize(1));

        assertThat(gardener.diaryOf(fern)).containsExactly(1);
        assertThat(topic.saidOf(ivy)).containsExactly(grown(ivy, 3));
        assertThat(parked(fern)).isEmpty();
    }

    @Test
    void aPoisonousEventInsideABatchCostsOnlyItself() {
        var others = IntStream.range(0, 50).mapToObj(n -> ivy + "-" + n).toList();
        gardener.whenHearingOf(fern, _ -> {
            throw new IllegalStateException("poisonous");
        });

        transaction.executeWithoutResult(_ -> {
            others.subList(0, 25).forEach(other -> outbox.publish(new Planted(other, 1)));
            outbox.publish(new Planted(fern, 1));
            others.subList(25, 50).forEach(other -> outbox.publish(new Planted(other, 1)));
        });

        await().untilAsserted(() -> assertThat(parked(fern)).hasSize(1));
        await().untilAsserted(() -> assertThat(others)
                .allSatisfy(other -> assertThat(gardener.diaryOf(other)).containsExactly(1)));
        assertThat(parked(fern).getFirst().reason()).contains("poisonous");
        assertThat(gardener.diaryOf(fern)).isEmpty();
    }

    @Test
    void anErrorInAReactionIsNoReasonToStopHearing() {
        gardener.whenHearingOf(fern, _ -> {
            throw new NoClassDefFoundError("tidings/garden/Spade");
        });

        publish(1);
        publish(new Grown(ivy, 1));

        await().untilAsserted(() -> assertThat(parked(fern)).hasSize(1));
        await().untilAsserted(() -> assertThat(gardener.diaryOf(ivy)).containsExactly(1));
        assertThat(parked(fern).getFirst().reason()).contains("tidings/garden/Spade");
    }

    @Test
    void aFailureOfTheMomentIsRetriedForEver() {
        var attempts = new AtomicInteger();
        gardener.whenHearingOf(fern, _ -> {
            if (attempts.incrementAndGet() < 9) {
                throw new OptimisticLockingFailureException("somebody else was faster");
            }
        });

        publish(1);

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1));
        assertThat(attempts).hasValue(9);
        assertThat(parked(fern)).isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayDuringABatchParksNothing() {
        var attempts = new CopyOnWriteArrayList<Grown>();
        gardener.whenHearingOf(fern, event -> {
            attempts.add((Grown) event);
            if (attempts.size() == 1) {
                Backends.database().kill();
            }
        });

        publish(1, 2, 3);
        await().until(() -> !attempts.isEmpty());
        await().pollDelay(Duration.ofSeconds(8)).until(() -> true);
        Backends.database().start();

        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1, 2, 3));
        assertThat(parked(fern)).isEmpty();
    }

    @Test
    void anEventOfUnknownTypeIsIgnoredAndCountedAndItsIdIsNotNoted() {
        var id = UUID.randomUUID();
        var ignored = count("ignored");
        topic.put(PlantsTopic.dispatch(fern, id, "Withered", "{}"));

        publish(1);
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1));

        assertThat(count("ignored")).isEqualTo(ignored + 1);
        assertThat(database.sql("select count(*) from messaging.inbox where event_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(parked(fern)).isEmpty();
    }

    @Test
    void anUnknownFieldIsPassedOver() {
        topic.put(PlantsTopic.dispatch(
                fern,
                UUID.randomUUID(),
                "Grown",
                "{\"plant\":\"%s\",\"height\":1,\"colour\":\"green\"}".formatted(fern)));

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1));
    }

    /// Nor with the weeds of other tests: pulled out before they were written down, they are so in a replay.
    private List<Map<String, @Nullable Object>> diaryWithout(String plant) {
        return database.sql("select * from diary where plant <> ? and plant not like 'weed-%' order by entry")
                .param(plant)
                .query()
                .listOfRows();
    }

    private double count(String outcome) {
        return meters.counter("tidings.events", "topic", PlantsTopic.NAME, "outcome", outcome)
                .count();
    }
}
