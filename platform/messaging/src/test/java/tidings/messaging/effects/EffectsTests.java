package tidings.messaging.effects;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.Intent;
import tidings.messaging.Intents;
import tidings.messaging.Postman;
import tidings.messaging.Postman.Letter;
import tidings.messaging.claims.Claim;
import tidings.messaging.claims.ClaimedIntents;
import tidings.messaging.claims.Claims;
import tidings.messaging.wire.Cause;
import tidings.testing.Backends;

/// What is done to the outside world: at least once for each intent, never twice at a time, whatever breaks.
@SpringBootTest(properties = "spring.application.name=post-office")
@Import(Backends.class)
class EffectsTests {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class PostOffice {
        @Bean
        Postman postman() {
            return new Postman();
        }
    }

    @Autowired
    Intents intents;

    @Autowired
    Postman postman;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Tracer tracer;

    @Autowired
    MeterRegistry meters;

    final String ada = "ada-" + UUID.randomUUID();

    @Test
    void anIntentIsFulfilledOnceAndForgotten() {
        note(ada, "hello");

        await().until(() -> !waits(ada));

        assertThat(postman.deliveredTo(ada)).containsExactly("hello");
    }

    @Test
    void anIntentIsFulfilledOnlyAfterTheCommit() {
        transaction.executeWithoutResult(_ -> {
            intents.note(new Letter(ada, "hello"));
            pause(Duration.ofMillis(600));
            assertThat(postman.deliveredTo(ada)).isEmpty();
        });

        await().untilAsserted(() -> assertThat(postman.deliveredTo(ada)).containsExactly("hello"));
    }

    @Test
    void anIntentIsRolledBackWithItsTransaction() {
        transaction.executeWithoutResult(status -> {
            intents.note(new Letter(ada, "never mind"));
            status.setRollbackOnly();
        });

        note(ada, "hello");

        await().until(() -> !waits(ada));
        assertThat(postman.deliveredTo(ada)).containsExactly("hello");
    }

    @Test
    void anIntentOutsideOfATransactionIsRefused() {
        assertThatThrownBy(() -> intents.note(new Letter(ada, "hello")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no transaction");
    }

    @Test
    void whatATransactionNotesTwiceIsFulfilledOnceWithTheLastWord() {
        transaction.executeWithoutResult(_ -> {
            intents.note(new Letter(ada, "hello"));
            intents.note(new Letter(ada, "goodbye"));
        });

        await().until(() -> !waits(ada));

        assertThat(postman.deliveredTo(ada)).containsExactly("goodbye");
    }

    @Test
    void anIntentThatFailsIsTriedAgainLaterAndLater() {
        var attempts = new CopyOnWriteArrayList<Long>();
        IntStream.range(0, 4)
                .forEach(_ -> postman.meets(ada, _ -> {
                    attempts.add(System.nanoTime());
                    throw new IOException("nobody at home");
                }));

        note(ada, "hello");

        await().untilAsserted(() -> assertThat(postman.deliveredTo(ada)).containsExactly("hello"));
        assertThat(attempts).hasSize(4);
        assertThat(pauses(attempts))
                .satisfiesExactly(
                        first -> assertThat(first).isGreaterThanOrEqualTo(Duration.ofMillis(125)),
                        second -> assertThat(second).isGreaterThanOrEqualTo(Duration.ofMillis(250)),
                        third -> assertThat(third).isGreaterThanOrEqualTo(Duration.ofMillis(500)));
    }

    @Test
    void anIntentNotedAgainWhileItIsUnderWayIsFulfilledOnceMoreAfterwards() {
        var open = new CountDownLatch(1);
        var here = new CountDownLatch(1);
        postman.meets(ada, _ -> {
            here.countDown();
            open.await();
        });

        note(ada, "hello");
        await().until(() -> here.getCount() == 0);
        note(ada, "hello again");
        pause(Duration.ofMillis(600));
        open.countDown();

        await().until(() -> !waits(ada));
        assertThat(postman.deliveredTo(ada)).containsExactly("hello", "hello again");
        assertThat(postman.collisions()).isEmpty();
    }

    @Test
    void anEffectEndsItsIntentTogetherWithWhatItNotes() {
        postman.meets(ada, _ -> {
            transaction.executeWithoutResult(_ -> intents.fulfilled());
            assertThat(waits(ada)).isFalse();
        });

        note(ada, "hello");

        await().until(() -> !waits(ada));
        await().untilAsserted(() -> assertThat(postman.deliveredTo(ada)).containsExactly("hello"));
    }

    @Test
    void anIntentIsNotEndedByATransactionThatIsRolledBack() {
        postman.meets(
                ada,
                _ -> transaction.executeWithoutResult(status -> {
                    intents.fulfilled();
                    status.setRollbackOnly();
                    throw new IllegalStateException("torn page");
                }));

        note(ada, "hello");

        await().until(() -> !waits(ada));
        assertThat(postman.deliveredTo(ada)).containsExactly("hello");
    }

    @Test
    void anIntentThatIsNotedAgainBeforeItIsEndedIsFulfilledOnceMore() {
        postman.meets(ada, _ -> {
            CompletableFuture.runAsync(() -> note(ada, "hello again")).join();
            transaction.executeWithoutResult(_ -> intents.fulfilled());
        });

        note(ada, "hello");

        await().untilAsserted(() -> assertThat(postman.deliveredTo(ada)).containsExactly("hello", "hello again"));
        assertThat(postman.collisions()).isEmpty();
    }

    @Test
    void anIntentThatIsNotedAgainJustAfterItWasEndedIsFulfilledSoonAndNotBesideIt() {
        postman.meets(ada, _ -> {
            transaction.executeWithoutResult(_ -> intents.fulfilled());
            CompletableFuture.runAsync(() -> note(ada, "hello again")).join();
            Thread.sleep(800);
        });

        note(ada, "hello");

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(postman.deliveredTo(ada)).containsExactly("hello", "hello again"));
        assertThat(postman.collisions()).isEmpty();
    }

    @Test
    void anIntentThatIsWithdrawnIsTriedNoMore() {
        var tries = new AtomicInteger();
        IntStream.range(0, 99)
                .forEach(_ -> postman.meets(ada, _ -> {
                    tries.incrementAndGet();
                    throw new IOException("nobody at home");
                }));
        note(ada, "hello");
        await().until(() -> attempts(ada) >= 1);

        transaction.executeWithoutResult(_ -> intents.withdraw(Letter.class, ada));

        assertThat(waits(ada)).isFalse();
        pause(Duration.ofSeconds(1)); // the next try may have been under way
        var before = tries.get();
        pause(Duration.ofSeconds(4));
        assertThat(tries).hasValue(before);
        assertThat(postman.deliveredTo(ada)).isEmpty();
    }

    @Test
    void anIntentThatIsWithdrawnWhileItIsUnderWayComesToItsEndAndIsNotTriedAgain() {
        var open = new CountDownLatch(1);
        var here = new CountDownLatch(1);
        postman.meets(ada, _ -> {
            here.countDown();
            open.await();
            throw new IOException("nobody at home");
        });
        note(ada, "hello");
        await().until(() -> here.getCount() == 0);

        transaction.executeWithoutResult(_ -> intents.withdraw(Letter.class, ada));
        open.countDown();

        pause(Duration.ofSeconds(1));
        assertThat(waits(ada)).isFalse();
        assertThat(postman.deliveredTo(ada)).isEmpty();
    }

    @Test
    void ofWhatATransactionNotesAndWithdrawsTheLastWordCounts() {
        var bob = ada + "-bob";
        transaction.executeWithoutResult(_ -> {
            intents.note(new Letter(ada, "never mind"));
            intents.withdraw(Letter.class, ada);
            intents.withdraw(Letter.class, bob);
            intents.note(new Letter(bob, "hello"));
        });

        await().untilAsserted(() -> assertThat(postman.deliveredTo(bob)).containsExactly("hello"));
        assertThat(waits(ada)).isFalse();
        assertThat(postman.deliveredTo(ada)).isEmpty();
    }

    @Test
    void aSlowOneKeepsNobodyWaiting() {
        var open = new CountDownLatch(1);
        postman.meets(ada, _ -> open.await());
        note(ada, "hello");

        var others = IntStream.range(0, 100).mapToObj(n -> ada + "-" + n).toList();
        others.forEach(other -> note(other, "hello"));

        await().untilAsserted(() -> assertThat(others).noneMatch(this::waits));
        assertThat(waits(ada)).isTrue();
        open.countDown();
    }

    @Test
    void aSlowPartyIsAskedByAsManyAsItTakesToKeepUpTheRate() {
        var others = IntStream.range(0, 300).mapToObj(n -> ada + "-" + n).toList();
        others.forEach(other -> postman.meets(other, _ -> Thread.sleep(2_000)));
        var begin = System.nanoTime();

        transaction.executeWithoutResult(_ -> others.forEach(other -> intents.note(new Letter(other, "hello"))));

        await().untilAsserted(() -> assertThat(others).noneMatch(this::waits));
        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isLessThan(Duration.ofSeconds(8)); // two calls, and time
    }

    @Test
    void whatACrashedInstanceHadClaimedIsTakenUpWhenItsClaimHasRunOut() {
        var delivered = new AtomicReference<>(Instant.MIN);
        postman.meets(ada, _ -> delivered.set(Instant.now()));
        var claimedUntil = database.sql("""
                insert into messaging.intent (type, key, content, claimed_by, claimed_until)
                values ('Letter', ?, ?, gen_random_uuid(), now() + interval '5 s')
                returning claimed_until
                """)
                .params(ada, "{\"key\": \"%s\", \"text\": \"hello\"}".formatted(ada))
                .query(OffsetDateTime.class)
                .single();

        await().until(() -> !waits(ada));
        assertThat(postman.deliveredTo(ada)).containsExactly("hello");
        assertThat(delivered.get()).isAfterOrEqualTo(claimedUntil.toInstant());
    }

    @Test
    void aClaimKeepsOthersAwayEvenFromWhatIsNotedAgain() {
        record Telegram(String key) implements Intent {}
        var mine = new Claims(database);
        var yours = new Claims(database);
        transaction.executeWithoutResult(_ -> intents.note(new Telegram(ada)));

        var claims = mine.make(Map.of("Telegram", 10));
        transaction.executeWithoutResult(_ -> intents.note(new Telegram(ada)));

        assertThat(yours.make(Map.of("Telegram", 10))).isEmpty();
        new ClaimedIntents(database, "Telegram").forget(claims);
        assertThat(yours.make(Map.of("Telegram", 10))).hasSize(1);
    }

    @Test
    void aClaimIsNoLargerThanAskedFor(@Value("${spring.datasource.url}") String url) {
        record Parcel(String key) implements Intent {}
        JdbcClient.create(Backends.asOwner(url))
                .sql("vacuum analyze messaging.intent") // the planner then thinks that next to nothing waits
                .update();

        transaction.executeWithoutResult(
                _ -> IntStream.range(0, 20).forEach(n -> intents.note(new Parcel(ada + "-" + n))));

        assertThat(new Claims(database).make(Map.of("Parcel", 3))).hasSize(3);
    }

    @Test
    void oneStatementClaimsOfEachTypeAsManyAsAreAskedFor() {
        record Bill(String key) implements Intent {}
        record Receipt(String key) implements Intent {}
        transaction.executeWithoutResult(_ -> IntStream.range(0, 20).forEach(n -> {
            intents.note(new Bill(ada + "-" + n));
            intents.note(new Receipt(ada + "-" + n));
        }));

        var claims = new Claims(database).make(Map.of("Bill", 3, "Receipt", 30, "Reminder", 5));

        assertThat(claims.stream().collect(groupingBy(Claim::type, counting())))
                .isEqualTo(Map.of("Bill", 3L, "Receipt", 20L));
        assertThat(new Claims(database).make(Map.of("Bill", 0))).isEmpty();
    }

    @Test
    void aClaimIsRenewedForAsLongAsTheEffectLasts() {
        var open = new CountDownLatch(1);
        postman.meets(ada, _ -> open.await());
        note(ada, "hello");
        await().until(() -> claimLasts(ada) > 10);

        await().until(() -> claimLasts(ada) < 10.5);
        await().until(() -> claimLasts(ada) > 14);

        open.countDown();
        await().until(() -> !waits(ada));
        assertThat(postman.deliveredTo(ada)).containsExactly("hello");
    }

    @Test
    void severalInstancesShareTheWorkAndNeverDoTheSameAtOnce() {
        var colleague =
                new EffectScheduler(List.of(postman), database, tracer, (_, _, _, _) -> {}, InstantSource.system(), 32);
        var keys = IntStream.range(0, 500).mapToObj(n -> ada + "-" + n).toList();
        keys.forEach(key -> postman.meets(key, _ -> Thread.sleep(20)));
        colleague.start();

        transaction.executeWithoutResult(_ -> keys.forEach(key -> intents.note(new Letter(key, "hello"))));
        keys.parallelStream().forEach(key -> note(key, "hello again"));
        await().untilAsserted(() -> assertThat(keys).noneMatch(this::waits));
        colleague.stop();

        assertThat(postman.collisions()).isEmpty();
        assertThat(keys)
                .allSatisfy(key -> assertThat(postman.deliveredTo(key)).last().isEqualTo("hello again"));
    }

    @Test
    void stoppingWaitsForWhatIsUnderWayAndBeginsNothingMore() {
        var colleague =
                new EffectScheduler(List.of(postman), database, tracer, (_, _, _, _) -> {}, InstantSource.system(), 1);
        colleague.start();
        colleague.stop();

        note(ada, "hello");

        await().until(() -> !waits(ada));
        assertThat(colleague.isRunning()).isFalse();
    }

    @Test
    void theEffectGoesOnWithTheCauseOfItsIntent() {
        var why = new Cause(UUID.randomUUID(), "request-7", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        var causes = new CopyOnWriteArrayList<Cause>();
        postman.meets(ada, _ -> causes.add(Cause.current()));

        why.during(tracer.spanBuilder("reaction"), () -> note(ada, "hello"));
        await().until(() -> !waits(ada));

        assertThat(causes).singleElement().satisfies(cause -> {
            assertThat(cause.eventId()).isEqualTo(why.eventId());
            assertThat(cause.correlationId()).isEqualTo("request-7");
            assertThat(cause.traceparent())
                    .contains("0af7651916cd43dd8448eb211c80319c")
                    .doesNotContain("b7ad6b7169203331");
        });
    }

    @Test
    void howMuchWaitsAndForHowLongIsMeasured() {
        var open = new CountDownLatch(1);
        postman.meets(ada, _ -> open.await());

        note(ada, "hello");
        pause(Duration.ofMillis(300));

        await().untilAsserted(() -> {
            assertThat(meters.get("tidings.intents.waiting").gauge().value()).isGreaterThanOrEqualTo(1);
            assertThat(meters.get("tidings.intents.oldest").gauge().value()).isGreaterThanOrEqualTo(0.3);
        });
        open.countDown();
    }

    private void note(String key, String text) {
        transaction.executeWithoutResult(_ -> intents.note(new Letter(key, text)));
    }

    private int attempts(String key) {
        return database.sql("select attempts from messaging.intent where type = 'Letter' and key = ?")
                .param(key)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private boolean waits(String key) {
        return database.sql("select count(*) from messaging.intent where key = ?")
                        .param(key)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static List<Duration> pauses(List<Long> nanoseconds) {
        return IntStream.range(1, nanoseconds.size())
                .mapToObj(i -> Duration.ofNanos(nanoseconds.get(i) - nanoseconds.get(i - 1)))
                .toList();
    }

    /// Seconds.
    private double claimLasts(String key) {
        return database.sql("""
                select coalesce(extract(epoch from claimed_until - now()), 0) from messaging.intent where key = ?
                """).param(key).query(Double.class).single();
    }

    private static void pause(Duration duration) {
        await().pollDelay(duration).until(() -> true);
    }
}
