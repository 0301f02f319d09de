package tidings.messaging.effects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.Effect;
import tidings.messaging.Intent;
import tidings.messaging.Intents;
import tidings.messaging.NotBefore;
import tidings.messaging.NotRetryable;
import tidings.messaging.Postman;
import tidings.messaging.Postman.Letter;
import tidings.messaging.intents.IntentsEndpoint;
import tidings.testing.Backends;

/// What becomes of an effect that the other party refuses, for a while or for good.
@SpringBootTest(classes = EffectsTests.PostOffice.class, properties = "spring.application.name=post-office")
@Import(Backends.class)
class RefusedEffectsTests {
    @Autowired
    Intents intents;

    @Autowired
    Postman postman;

    @Autowired
    EffectScheduler effects;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Tracer tracer;

    @Autowired
    MeterRegistry meters;

    final String ada = "ada-" + UUID.randomUUID();
    final String grace = "grace-" + UUID.randomUUID();

    @AfterEach
    void nothingIsLeftBehind() {
        database.sql("delete from messaging.intent").update();
        database.sql("delete from messaging.pace").update();
    }

    @Test
    void whatNeedsAPersonIsNotTriedAgain() {
        var attempts = new AtomicInteger();
        IntStream.range(0, 9)
                .forEach(_ -> postman.meets(ada, _ -> {
                    attempts.incrementAndGet();
                    throw new NotRetryable("the house is gone: find out where ada lives now");
                }));

        note(new Letter(ada, "hello"));
        await().until(() -> attempts.get() > 0);
        pause(Duration.ofSeconds(3));

        assertThat(attempts).hasValue(1);
    }

    @Test
    void aReasonThatTheDatabaseCannotKeepStopsNobody() {
        postman.meets(ada, _ -> {
            throw new NotRetryable("no such \0 house");
        });

        note(new Letter(ada, "hello"));

        await().untilAsserted(() -> assertThat(database.sql("select reason from messaging.intent where key = ?")
                        .param(ada)
                        .query(String.class)
                        .list())
                .containsExactly("no such · house"));
    }

    @Test
    void whatNeedsAPersonIsSeenInTheHealthAndMeasured() {
        postman.meets(ada, _ -> {
            throw new NotRetryable("the house is gone: find out where ada lives now");
        });

        note(new Letter(ada, "hello"));

        await().untilAsserted(() -> assertThat(effects.health().getStatus()).isEqualTo(Status.DOWN));
        assertThat(String.valueOf(effects.health().getDetails().get("problem")))
                .contains("1 Letter", "the house is gone: find out where ada lives now", "redrive");
        await().untilAsserted(() -> {
            assertThat(meters.get("tidings.intents.parked").gauge().value()).isEqualTo(1);
            assertThat(meters.get("tidings.intents.waiting").gauge().value()).isZero();
        });
    }

    @Test
    void whatAPersonHasMendedIsDone(@Autowired IntentsEndpoint endpoint) {
        postman.meets(ada, _ -> {
            throw new NotRetryable("the house is gone");
        });
        note(new Letter(ada, "hello"));
        await().until(() -> !endpoint.page(null, null).isEmpty());

        assertThat(endpoint.page(null, null)).singleElement().satisfies(parked -> {
            assertThat(parked.type()).isEqualTo("Letter");
            assertThat(parked.key()).isEqualTo(ada);
            assertThat(parked.reason()).isEqualTo("the house is gone");
        });
        assertThat(endpoint.redrive("Letter", ada)).containsEntry("redriven", 1);
        assertThat(endpoint.redrive("Letter", ada)).containsEntry("redriven", 0);

        await().untilAsserted(() -> assertThat(postman.deliveredTo(ada)).containsExactly("hello"));
        await().untilAsserted(() -> assertThat(effects.health().getStatus()).isEqualTo(Status.UP));
        assertThat(endpoint.page(null, null)).isEmpty();
    }

    @Test
    void whatAPersonGivesUpIsNotDoneAndItIsWrittenDownWhy(@Autowired IntentsEndpoint endpoint) {
        postman.meets(ada, _ -> {
            throw new NotRetryable("the house is gone");
        });
        note(new Letter(ada, "hello"));
        await().until(() -> !endpoint.page(null, null).isEmpty());
        assertThat(endpoint.look("count")).containsEntry("count", 1L);

        assertThat(endpoint.decide("discard", "Letter", ada, "ada has died", "the postmaster"))
                .isEqualTo(Map.of("discarded", 1));
        assertThat(endpoint.decide("discard", "Letter", ada, "ada has died", "the postmaster"))
                .isEqualTo(Map.of("discarded", 0));

        assertThat(endpoint.page(null, null)).isEmpty();
        assertThat(database.sql("select * from messaging.discarded_intent where key = ?")
                        .param(ada)
                        .query()
                        .singleRow())
                .containsEntry("type", "Letter")
                .containsEntry("reason", "ada has died")
                .containsEntry("discarded_by", "the postmaster")
                .satisfies(row -> assertThat(row.toString()).doesNotContain("the house is gone"));
        await().untilAsserted(() -> assertThat(effects.health().getStatus()).isEqualTo(Status.UP));
        assertThat(postman.deliveredTo(ada)).isEmpty();
        note(new Letter(ada, "hello again"));
        await().untilAsserted(() -> assertThat(postman.deliveredTo(ada)).containsExactly("hello again"));
    }

    @Test
    void whatNeedsAPersonForAllHoldsTheWholeTypeUntilThePersonSaysSo(@Autowired IntentsEndpoint endpoint) {
        postman.meets(ada, _ -> {
            throw NotRetryable.forAll("the post office has moved: find out where it is");
        });
        note(new Letter(ada, "hello"));
        await().until(() -> !endpoint.page(null, null).isEmpty());
        var attempts = new AtomicInteger();
        postman.meets(grace, _ -> attempts.incrementAndGet());

        note(new Letter(grace, "hello"));
        pause(Duration.ofSeconds(2));

        assertThat(attempts).hasValue(0);
        assertThat(effects.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(String.valueOf(effects.health().getDetails().get("problem")))
                .contains("all Letter", "the post office has moved");
        assertThat(endpoint.page(null, null))
                .singleElement()
                .satisfies(all -> assertThat(all.key()).isEqualTo("*"));
        assertThat(endpoint.redrive("Letter", "*")).containsEntry("redriven", 1);
        await().untilAsserted(() -> assertThat(postman.deliveredTo(ada)).containsExactly("hello"));
        await().untilAsserted(() -> assertThat(postman.deliveredTo(grace)).containsExactly("hello"));
        assertThat(effects.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void allOfATypeThatNeedAPersonAreDoneAgainAtOnce(@Autowired IntentsEndpoint endpoint) {
        var customers = List.of(ada, grace);
        customers.forEach(customer -> postman.meets(customer, _ -> {
            throw new NotRetryable("the house is gone");
        }));
        customers.forEach(customer -> note(new Letter(customer, "hello")));
        await().until(() -> parked() == 2);

        assertThat(endpoint.redrive("Letter", "*")).containsEntry("redriven", 2);

        customers.forEach(customer -> await().untilAsserted(
                        () -> assertThat(postman.deliveredTo(customer)).containsExactly("hello")));
    }

    @Test
    void whatIsNotedAnewIsTriedAnew() {
        postman.meets(ada, _ -> {
            throw new NotRetryable("the house is gone");
        });
        note(new Letter(ada, "hello"));
        await().until(() -> parked() == 1);

        note(new Letter(ada, "hello at your new house"));

        await().untilAsserted(() -> assertThat(postman.deliveredTo(ada)).containsExactly("hello at your new house"));
        await().untilAsserted(() -> assertThat(effects.health().getStatus()).isEqualTo(Status.UP));
    }

    @Test
    void notBeforeHoldsForAllIntentsOfTheTypeInAllInstances() {
        var colleague =
                new EffectScheduler(List.of(postman), database, tracer, (_, _, _, _) -> {}, InstantSource.system(), 32);
        colleague.start();
        var moment = new AtomicReference<>(Instant.MIN);
        var delivered = new CopyOnWriteArrayList<Instant>();
        postman.meets(ada, _ -> {
            moment.set(Instant.now().plusSeconds(15));
            throw new NotBefore(moment.get(), "the post office is closed until three");
        });
        note(new Letter(ada, "hello"));
        await().untilAsserted(() ->
                assertThat(effects.health().getDetails().toString()).contains("closed until three"));

        IntStream.range(0, 20).forEach(n -> postman.meets(grace + n, _ -> delivered.add(Instant.now())));
        IntStream.range(0, 20).forEach(n -> note(new Letter(grace + n, "hello")));

        await().untilAsserted(() -> assertThat(delivered).hasSize(20));
        await().untilAsserted(() -> assertThat(postman.deliveredTo(ada)).containsExactly("hello"));
        assertThat(delivered).allSatisfy(it -> assertThat(it).isAfterOrEqualTo(moment.get()));
        assertThat(effects.health().getStatus()).isEqualTo(Status.UP);
        colleague.stop();
    }

    @Test
    void aPacedEffectIsPerformedOneByOneOverAllInstances() {
        var telegraph = new Telegraph();
        var offices = List.of(office(telegraph), office(telegraph));
        offices.forEach(EffectScheduler::start);

        transaction.executeWithoutResult(_ -> IntStream.range(0, 6).forEach(n -> intents.note(new Telegram(ada + n))));

        await().untilAsserted(() -> assertThat(telegraph.sent).hasSize(6));
        offices.forEach(EffectScheduler::stop);
        assertThat(telegraph.refused).hasValue(0);
    }

    @Test
    void aPacedEffectThatIsRefusedWaitsAsLongAsItIsTold() {
        var telegraph = new Telegraph();
        telegraph.closedAtFirst = Duration.ofSeconds(2);
        var office = office(telegraph);
        office.start();

        note(new Telegram(ada));
        note(new Telegram(grace));

        await().untilAsserted(() -> assertThat(telegraph.sent).hasSize(2));
        office.stop();
        assertThat(telegraph.refused).hasValue(1);
    }

    /// A telegraph takes one telegram in half a second, and says so to those who come too early.
    static class Telegraph implements Effect<Telegram> {
        final List<Instant> sent = new CopyOnWriteArrayList<>();
        final AtomicInteger refused = new AtomicInteger();
        volatile Duration closedAtFirst = Duration.ZERO; // from the first telegram on, whenever that comes

        @Nullable
        Instant closedUntil;

        @Override
        public synchronized void perform(Telegram telegram) {
            var now = Instant.now();
            var free = closedUntil == null ? now.plus(closedAtFirst) : closedUntil;
            closedUntil = free;
            if (now.isBefore(free)) {
                refused.incrementAndGet();
                throw new NotBefore(free, "one at a time, please");
            }
            sent.add(now);
            closedUntil = now.plusMillis(500);
        }

        @Override
        public Duration pace() {
            return Duration.ofMillis(500);
        }
    }

    /// A few words to be sent.
    record Telegram(String key) implements Intent {}

    private EffectScheduler office(Effect<?> effect) {
        return new EffectScheduler(List.of(effect), database, tracer, (_, _, _, _) -> {}, InstantSource.system(), 32);
    }

    private void note(Intent intent) {
        transaction.executeWithoutResult(_ -> intents.note(intent));
    }

    private int parked() {
        return database.sql("select count(*) from messaging.intent where due_at = 'infinity'")
                .query(Integer.class)
                .single();
    }

    private static void pause(Duration duration) {
        await().pollDelay(duration).until(() -> true);
    }
}
