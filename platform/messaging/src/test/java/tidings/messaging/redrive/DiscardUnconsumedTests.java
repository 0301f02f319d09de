package tidings.messaging.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.Garden;
import tidings.messaging.OneFern;
import tidings.messaging.PlantEvent.Grown;
import tidings.messaging.PlantsTopic;
import tidings.messaging.endpoints.Decision;
import tidings.messaging.offsets.GroupAtTheBroker;
import tidings.messaging.offsets.ProcessedOffsets;
import tidings.messaging.wire.RecordLocation;

/// What was not heard yet can be given up by its place, if there is such a place, and if nobody is at it.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=discarding-garden")
class DiscardUnconsumedTests extends OneFern {
    private static final Decision DECISION = new Decision("it takes too much memory", "ada");

    @Autowired
    DeadLettersEndpoint endpoint;

    @Autowired
    SmartLifecycle consumers;

    @Autowired
    @Qualifier("consumers")
    HealthIndicator hearing;

    @Autowired
    GroupAtTheBroker group;

    @Autowired
    ProcessedOffsets heard;

    @AfterEach
    void everybodyIsBack() {
        consumers.start();
    }

    @Test
    void whatIsWrittenIntoTheDatabaseWhileNoInstanceRunsIsNotEvenLookedAt() {
        var looks = new AtomicInteger();
        gardener.whenHearingOf(fern, event -> {
            if (event instanceof Grown grown && grown.height() == 0) {
                looks.incrementAndGet();
            }
        });
        publish(8);
        await().until(() -> gardener.diaryOf(fern).contains(8));
        var place = unheard(0, 1);
        database.sql("""
                insert into messaging.discarded_letter (topic, partition, "offset", reason, discarded_by)
                values (?, ?, ?, 'it takes too much memory', 'somebody at the database')
                """)
                .params(place.topic(), place.partition(), place.offset())
                .update();

        consumers.start();

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(8, 1));
        assertThat(looks).hasValue(0);
        assertThat(deadLetters.queueOf(PlantsTopic.NAME, fern)).isEmpty();
    }

    @Test
    void aPlaceIsGivenUpOverTheEndpointUnlessItWasHeard() {
        publish(0);
        await().until(() -> gardener.diaryOf(fern).contains(0));
        var first = RecordLocation.of(topic.about(fern).getFirst());
        await().untilAsserted(() -> assertThat(problemOf(first.toString())).contains("was heard, and is not parked"));
        var next = unheard(1, 2);

        await().untilAsserted(() -> assertThat(discard(next.toString())).isEqualTo(Map.of("discarded", 1)));
        assertThat(discard(next.toString())).isEqualTo(Map.of("discarded", 1));
        consumers.start();

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(0, 2));
    }

    @Test
    void whatIsInHandAtThatMomentIsNotGivenUp() throws InterruptedException {
        var inHand = new CountDownLatch(1);
        var open = new CountDownLatch(1);
        gardener.whenHearingOf(fern, _ -> {
            database.sql("set local idle_in_transaction_session_timeout = 0").update();
            pass(inHand, open);
        });
        publish(0);
        inHand.await();

        try {
            var place = RecordLocation.of(topic.about(fern).getFirst()).toString();
            await().untilAsserted(() -> assertThat(problemOf(place)).contains("is being heard or was heard"));
        } finally {
            open.countDown();
        }

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(0));
    }

    @Test
    void whatTakesTheConsumerDownIsGivenUpWhileTheServiceAnswers() {
        gardener.whenHearingOf(fern, event -> {
            if (event instanceof Grown grown && grown.height() == 0) {
                throw new OutOfMemoryError("Java heap space");
            }
        });
        publish(0, 1);
        await().dontCatchUncaughtExceptions()
                .until(() -> String.valueOf(hearing.health()).contains("has stopped"));

        var place = RecordLocation.of(topic.about(fern).getFirst());
        await().untilAsserted(() -> assertThat(discard(place.toString())).isEqualTo(Map.of("discarded", 1)));
        consumers.stop();
        consumers.start();

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1));
    }

    @Test
    void whatIsNoPlaceOfARecordIsRefused() {
        publish(0);
        await().until(() -> gardener.diaryOf(fern).contains(0));
        var end = RecordLocation.of(topic.about(fern).getFirst()).offset() + 1_000_000;

        await().untilAsserted(() -> {
            assertThat(problemOf("palnts-3@17")).contains("does not hear palnts: it hears plants");
            assertThat(problemOf("plants-17@3")).contains("plants has no partition 17: it has 6");
            assertThat(problemOf("plants-0@" + end)).contains("nothing lies at plants-0@" + end, "ends at");
        });
        assertThat(rows(new RecordLocation("plants", 0, end)) + rows(RecordLocation.read("palnts-3@17")))
                .isZero();
    }

    @Test
    void whatAnotherInstanceHearsIsGivenUpThere() {
        publish(0);
        await().until(() -> gardener.diaryOf(fern).contains(0));
        var place = RecordLocation.of(topic.about(fern).getFirst());
        var another = unheard(group, new ProcessedOffsets(database), transaction);

        await().untilAsserted(() ->
                assertThatThrownBy(() -> another.discard(place, DECISION)).hasMessageContaining("another instance"));
    }

    @Test
    void whereTheBrokerDoesNotAnswerNothingIsChanged() {
        var place = unheard(0);
        var nobody = new GroupAtTheBroker(
                "discarding-garden", () -> Admin.create(Map.of("bootstrap.servers", "localhost:1")));

        assertThatThrownBy(() -> unheard(nobody, heard, transaction).discard(place, DECISION))
                .hasMessageContaining("the broker does not say");

        assertThat(rows(place)).isZero();
        nobody.destroy();
        consumers.start();
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(0));
    }

    @Test
    void whatCouldNotBeWrittenDownIsHeard() {
        var place = unheard(0);

        assertThatThrownBy(() -> unheard(group, heard, new Lossy(transaction)).discard(place, DECISION))
                .hasMessageContaining("connection");
        consumers.start();

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(0));
    }

    /// Transactions in which nothing is committed.
    record Lossy(TransactionTemplate transactions) implements TransactionOperations {
        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
            return transactions.execute(status -> {
                work.doInTransaction(status);
                throw new IllegalStateException("the connection broke at the commit");
            });
        }
    }

    private DiscardUnconsumed unheard(
            GroupAtTheBroker known, ProcessedOffsets offsets, TransactionOperations transactions) {
        return new DiscardUnconsumed(Set.of(PlantsTopic.NAME), known, offsets, deadLetters.discarded(), transactions);
    }

    /// The place of the first of these, which lie on the topic and are not heard until the consumers start again.
    private RecordLocation unheard(int... heights) {
        consumers.stop();
        var before = topic.about(fern).size();
        publish(heights);
        await().until(() -> topic.about(fern).size() == before + heights.length);
        return RecordLocation.of(topic.about(fern).get(before));
    }

    private String problemOf(String place) {
        return String.valueOf(discard(place).get("problem"));
    }

    private Map<String, Object> discard(String place) {
        return endpoint.decide("discard", null, null, null, place, DECISION.reason(), DECISION.by());
    }

    private int rows(RecordLocation place) {
        return database.sql("""
                select count(*)
                from   messaging.discarded_letter
                where  topic = ? and partition = ? and "offset" = ?
                """)
                .params(place.topic(), place.partition(), place.offset())
                .query(Integer.class)
                .single();
    }
}
