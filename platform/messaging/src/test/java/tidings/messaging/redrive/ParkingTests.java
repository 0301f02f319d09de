package tidings.messaging.redrive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import tidings.messaging.Garden;
import tidings.messaging.NotRetryable;
import tidings.messaging.OneFern;
import tidings.messaging.PlantsTopic;
import tidings.messaging.deadletters.DeadLetterSummary;
import tidings.messaging.reactions.EventDispatcher;
import tidings.messaging.reactions.EventDispatchers;
import tidings.messaging.reactions.FailedRecords;
import tidings.messaging.reactions.FailureVerdict;
import tidings.messaging.wire.Delivery;
import tidings.messaging.wire.Delivery.Legible;

/// What is parked holds its key, and what another instance has done is not parked, also when both work on the key at
/// the same moment.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=reacting-garden")
class ParkingTests extends OneFern {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Autowired
    Redrive redrive;

    @Autowired
    EventDispatchers dispatchers;

    static Stream<FailureVerdict> verdicts() {
        return Stream.of(
                new FailureVerdict.ForAPerson("nobody knows this fern"),
                new FailureVerdict.Later(NOON, "ferns rest until noon"),
                new FailureVerdict.Again("blight"));
    }

    @Test
    void whatComesDuringARedriveAndCannotBeReadHoldsItsKey() throws InterruptedException {
        parkOne();
        var redriving = new CountDownLatch(1);
        var open = new CountDownLatch(1);
        gardener.whenHearingOf(fern, _ -> {
            database.sql("set local idle_in_transaction_session_timeout = 0").update();
            pass(redriving, open);
        });
        var redriven = supplyAsync(() -> redrive.redrive(PlantsTopic.NAME, fern));
        redriving.await();

        topic.put(PlantsTopic.dispatch(fern, UUID.randomUUID(), "Grown", "{ no JSON"));
        await().until(() -> somebodyWaitsForALock() || parked().size() == 2);
        open.countDown();
        assertThat(redriven.join()).isEqualTo(1);
        publish(1);

        await().untilAsserted(() -> assertThat(parked()).hasSize(2));
        assertThat(gardener.diaryOf(fern)).containsExactly(0);
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void aThawedInstanceParksNothingThatAnotherHasProcessed(FailureVerdict verdict) {
        publish(0, 1);
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(0, 1));
        var late = topic.about(fern).stream().map(dispatcher()::read).toList();

        putAside(late.getFirst(), verdict, late.getLast());

        assertThat(rowsAbout("dead_letter")).isZero();
        assertThat(rowsAbout("parked_key")).isZero();
        publish(2);
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(0, 1, 2));
    }

    @Test
    void whatFollowsSomethingThatAnotherHasProcessedIsDone() {
        publish(0);
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(0));
        var late = dispatcher().read(topic.about(fern).getFirst());

        putAside(late, new FailureVerdict.ForAPerson("nobody knows this fern"), unheard(1), unheard(2));

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(0, 1, 2));
        assertThat(rowsAbout("dead_letter")).isZero();
        await().untilAsserted(() -> assertThat(rowsAbout("parked_key")).isZero());
    }

    @Test
    void aThawedInstanceDoesNotTryAgainWhatAnotherHasLeftToAPerson() {
        parkOne();
        var late = dispatcher().read(topic.about(fern).getFirst());

        putAside(late, new FailureVerdict.Again("blight"));

        assertThat(parked())
                .singleElement()
                .extracting(DeadLetterSummary::reason)
                .isEqualTo("nobody knows this fern");
    }

    @Test
    void whatWaitsOnAKeyThatIsNotParkedIsRedriven() {
        parkOne();
        gardener.whenHearingOf(fern, _ -> {});
        database.sql("delete from messaging.parked_key where key = ?")
                .param(fern)
                .update();

        assertThat(redrive.redrive(PlantsTopic.NAME, fern)).isEqualTo(1);

        assertThat(gardener.diaryOf(fern)).containsExactly(0);
        assertThat(rowsAbout("dead_letter")).isZero();
        assertThat(rowsAbout("parked_key")).isZero();
    }

    private void parkOne() {
        gardener.whenHearingOf(fern, _ -> {
            throw new NotRetryable("nobody knows this fern");
        });
        publish(0);
        await().untilAsserted(() -> assertThat(parked()).hasSize(1));
    }

    private void putAside(Delivery failed, FailureVerdict verdict, Delivery... following) {
        var failures = new FailedRecords(dispatcher());
        failures.add(failed, verdict);
        Stream.of(following).map(Legible.class::cast).forEach(failures::addBehind);
        transaction.executeWithoutResult(_ -> failures.write());
    }

    /// A record that lies where the topic does not reach.
    private Delivery unheard(int height) {
        var like = PlantsTopic.dispatch(
                fern, UUID.randomUUID(), "Grown", "{\"plant\":\"%s\",\"height\":%d}".formatted(fern, height));
        var raw =
                new ConsumerRecord<>(PlantsTopic.NAME, 0, 1_000_000_000L + height, fern.getBytes(UTF_8), like.value());
        like.headers().forEach(raw.headers()::add);
        return dispatcher().read(raw);
    }

    private EventDispatcher dispatcher() {
        return dispatchers.all().getFirst();
    }

    private boolean somebodyWaitsForALock() {
        return database.sql("select exists (select from pg_stat_activity where wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }
}
