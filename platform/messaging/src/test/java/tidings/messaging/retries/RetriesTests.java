package tidings.messaging.retries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.Garden;
import tidings.messaging.Gardener;
import tidings.messaging.NotBefore;
import tidings.messaging.NotRetryable;
import tidings.messaging.Outbox;
import tidings.messaging.PlantEvent;
import tidings.messaging.PlantEvent.Grown;
import tidings.messaging.PlantEvent.Planted;
import tidings.messaging.PlantEvent.Uprooted;
import tidings.messaging.PlantsTopic;
import tidings.messaging.deadletters.DeadLetterSummary;
import tidings.messaging.deadletters.DeadLetters;
import tidings.messaging.outbox.OutboxDepth;

/// What fails is retried in rounds, with what follows it on its key, and holds up nothing else.
@SpringBootTest(classes = Garden.class, properties = "spring.application.name=reacting-garden")
class RetriesTests {
    @Autowired
    Outbox outbox;

    @Autowired
    Gardener gardener;

    @Autowired
    DeadLetters deadLetters;

    @Autowired
    SmartLifecycle consumers;

    @Autowired
    Retries retries;

    @Autowired
    PlantsTopic topic;

    @Autowired
    JdbcClient database;

    @Autowired
    JdbcOperations jdbc;

    @Autowired
    TransactionTemplate transaction;

    final String fern = "fern-" + UUID.randomUUID();
    final String rose = "rose-" + UUID.randomUUID();
    final String weed = "weed-" + UUID.randomUUID();
    final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();

    @AfterEach
    void theWeedsAreGone() {
        attempts.keySet().forEach(plant -> gardener.whenHearingOf(plant, _ -> {})); // should they be heard again
        database.sql("delete from messaging.dead_letter where key like 'weed-%'")
                .update();
        database.sql("delete from messaging.parked_key where key like 'weed-%'").update();
    }

    @Test
    void goodKeysGoThroughBesideFourHundredThatFail() {
        var duration = untilGoodOnesAreDone(400, new IllegalStateException("blight"));

        assertThat(duration).isLessThan(Duration.ofMinutes(1));
        await().untilAsserted(() -> assertThat(parked(weed)).hasSize(400));
    }

    @Test
    void goodKeysGoThroughBehindAThousandThatAreForAPerson() {
        var duration = untilGoodOnesAreDone(1_000, new NotRetryable("nobody knows this weed"));

        assertThat(duration).isLessThan(Duration.ofMinutes(1));
        await().untilAsserted(() -> assertThat(parked(weed)).hasSize(1_000));
        assertThat(attempts.values()).allSatisfy(it -> assertThat(it.get()).isLessThanOrEqualTo(2));
    }

    @Test
    void goodKeysGoThroughBehindAThousandThatFail() {
        var duration = untilGoodOnesAreDone(1_000, new IllegalStateException("blight"));

        assertThat(duration).isLessThan(Duration.ofMinutes(3));
        await().untilAsserted(() -> assertThat(parked(weed)).hasSize(1_000));
    }

    @Test
    void anEventForAPersonIsParkedAtOnceWithItsReason() {
        failing(fern, new NotRetryable("nobody knows this fern"));

        publish(new Grown(fern, 1), new Grown(fern, 2));

        await().untilAsserted(() -> assertThat(parked(fern)).hasSize(2));
        assertThat(parked(fern)).extracting(DeadLetterSummary::reason).first().isEqualTo("nobody knows this fern");
        assertThat(attempts.get(fern)).hasValueLessThanOrEqualTo(2); // with its batch, and alone
    }

    @Test
    void whatFailsForAMomentKeepsItsOrderAndIsNotParked() {
        var blight = new AtomicBoolean(true);
        gardener.whenHearingOf(fern, _ -> {
            if (blight.get()) {
                throw new IllegalStateException("blight");
            }
        });
        retries.stop();

        publish(new Grown(fern, 1), new Grown(fern, 2), new Grown(rose, 1));
        await().untilAsserted(() -> assertThat(gardener.diaryOf(rose)).containsExactly(1));
        publish(new Grown(fern, 3));
        publish(new Grown(rose, 2), new Grown(fern, 4));
        await().untilAsserted(() -> assertThat(gardener.diaryOf(rose)).containsExactly(1, 2));
        assertThat(parked(fern)).isEmpty();
        blight.set(false);
        retries.start();

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1, 2, 3, 4));
        assertThat(parked(fern)).isEmpty();
        publish(new Grown(fern, 5));
        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1, 2, 3, 4, 5));
    }

    @Test
    void whatGoesOnFailingIsParkedWithWhatFollowsItAfterFiveAttempts() {
        failing(fern, new IllegalStateException("blight"));

        publish(new Grown(fern, 1), new Grown(fern, 2));

        await().untilAsserted(() -> assertThat(parked(fern)).hasSize(2));
        assertThat(parked(fern))
                .extracting(DeadLetterSummary::reason)
                .first()
                .asString()
                .contains("blight");
        assertThat(parked(fern))
                .extracting(DeadLetterSummary::reason)
                .last()
                .asString()
                .contains("behind a parked event");
        assertThat(attempts.get(fern)).hasValueBetween(5, 6); // one of them may be with its batch
    }

    @Test
    void eachEventOfAKeyIsTriedForItself() {
        gardener.whenHearingOf(fern, event -> {
            var attempt =
                    attempts.computeIfAbsent(fern, _ -> new AtomicInteger()).incrementAndGet();
            if (event instanceof Grown(var _, var height) && ((height == 1 && attempt < 4) || height == 3)) {
                throw new IllegalStateException("blight");
            }
        });

        publish(new Grown(fern, 1), new Grown(fern, 2), new Grown(fern, 3), new Grown(fern, 4));

        await().untilAsserted(() -> assertThat(parked(fern)).hasSize(2));
        assertThat(gardener.diaryOf(fern)).containsExactly(1, 2);
    }

    @Test
    void whatIsTriedAgainSurvivesAStop() {
        gardener.whenHearingOf(fern, _ -> {
            if (attempts.computeIfAbsent(fern, _ -> new AtomicInteger()).incrementAndGet() <= 4) {
                throw new IllegalStateException("blight"); // never so often that it is left to a person
            }
        });
        publish(new Grown(fern, 1), new Grown(fern, 2));
        await().until(() -> attempts.containsKey(fern) && attempts.get(fern).get() > 2);

        retries.stop();
        consumers.stop();
        consumers.start();
        retries.start();

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1, 2));
        assertThat(parked(fern)).isEmpty();
    }

    @Test
    void aReactionCanSayNotBefore() {
        var moment = Instant.now().plusSeconds(12);
        var tried = new CopyOnWriteArrayList<Instant>();
        gardener.whenHearingOf(fern, _ -> {
            tried.add(Instant.now());
            if (Instant.now().isBefore(moment)) {
                throw new NotBefore(moment, "ferns rest until the moment");
            }
        });

        publish(new Grown(fern, 1), new Grown(fern, 2));

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1, 2));
        assertThat(tried.stream().filter(it -> it.isBefore(moment))).hasSizeLessThanOrEqualTo(2);
        assertThat(parked(fern)).isEmpty();
    }

    @Test
    void aLastWordWaitsForNothingThatIsTriedAgain() {
        gardener.whenHearingOf(fern, event -> {
            if (event instanceof Grown) {
                throw new IllegalStateException("blight");
            }
        });

        publish(new Grown(fern, 1), new Uprooted(fern));

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(0));
        await().pollDelay(Duration.ofSeconds(6)).until(() -> true);
        assertThat(parked(fern)).isEmpty();
        assertThat(database.sql("select count(*) from messaging.parked_key where key = ?")
                        .param(fern)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aLastWordThatFailsForAMomentIsTriedAgainAlsoOnAParkedKey() {
        failing(fern, new NotRetryable("nobody knows this fern"));
        publish(new Grown(fern, 1));
        await().untilAsserted(() -> assertThat(parked(fern)).hasSize(1));
        gardener.whenHearingOf(fern, _ -> {
            if (attempts.computeIfAbsent(fern, _ -> new AtomicInteger()).incrementAndGet() < 6) {
                throw new IllegalStateException("the ground is frozen");
            }
        });

        publish(new Uprooted(fern));

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(0));
        assertThat(parked(fern)).isEmpty();
    }

    @Test
    void whatOnlyCallsItselfALastWordDoesNotGetAheadOfWhatWasToldBefore() {
        var blight = new AtomicBoolean(true);
        gardener.whenHearingOf(fern, _ -> {
            if (blight.get()) {
                throw new IllegalStateException("blight");
            }
        });
        retries.stop();
        publish(new Grown(fern, 1));
        await().until(() -> kept(fern) == 1);
        topic.put(PlantsTopic.dispatch(fern, UUID.randomUUID(), "Uprooted", "{ no JSON"));
        await().until(() -> kept(fern) == 2);
        blight.set(false);

        retries.start();

        await().untilAsserted(() -> assertThat(gardener.diaryOf(fern)).containsExactly(1));
        await().untilAsserted(() -> assertThat(parked(fern))
                .singleElement()
                .extracting(DeadLetterSummary::type)
                .isEqualTo("Uprooted"));
    }

    /// Puts so many that fail on the topic, and ten good ones behind them, before any of them is heard.
    private Duration untilGoodOnesAreDone(int many, RuntimeException failure) {
        var stone = "stone-" + UUID.randomUUID();
        var open = new CountDownLatch(1);
        var goodOnes = IntStream.range(0, 10).mapToObj(n -> rose + n).toList();
        gardener.whenHearingOf(stone, _ -> pass(open));
        IntStream.range(0, many).forEach(n -> failing(weed + n, failure));
        publish(new Planted(stone, 1));
        await().until(() -> open.getCount() == 1 && isUnderWay(stone));

        transaction.executeWithoutResult(_ ->
                IntStream.range(0, many).forEach(n -> outbox.publish(new Planted(weed + n, 1))));
        transaction.executeWithoutResult(_ -> goodOnes.forEach(good -> outbox.publish(new Planted(good, 1))));
        await().until(this::allIsTold);
        open.countDown();
        var since = System.nanoTime();
        await().atMost(Duration.ofMinutes(4)).until(() -> countIn(goodOnes) == goodOnes.size());
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private final AtomicBoolean stoneIsHeard = new AtomicBoolean();

    private void pass(CountDownLatch open) {
        stoneIsHeard.set(true);
        try {
            open.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private boolean isUnderWay(String stone) {
        return stoneIsHeard.get() && gardener.diaryOf(stone).isEmpty();
    }

    private boolean allIsTold() {
        return OutboxDepth.of(jdbc) == 0;
    }

    private int countIn(List<String> plants) {
        return database.sql("select count(*) from diary where plant = any (?)")
                .param(plants.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    private int kept(String plant) {
        return database.sql("select count(*) from messaging.dead_letter where key = ?")
                .param(plant)
                .query(Integer.class)
                .single();
    }

    private void failing(String plant, RuntimeException failure) {
        Consumer<PlantEvent> habit = _ -> {
            attempts.computeIfAbsent(plant, _ -> new AtomicInteger()).incrementAndGet();
            throw failure;
        };
        gardener.whenHearingOf(plant, habit);
    }

    private void publish(PlantEvent... events) {
        transaction.executeWithoutResult(_ -> List.of(events).forEach(outbox::publish));
    }

    private List<DeadLetterSummary> parked(String plant) {
        return deadLetters.list(100_000).stream()
                .filter(it -> it.key() != null && it.key().startsWith(plant))
                .toList();
    }
}
