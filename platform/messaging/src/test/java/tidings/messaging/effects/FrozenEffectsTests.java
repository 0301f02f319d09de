package tidings.messaging.effects;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.Effect;
import tidings.messaging.Fence;
import tidings.messaging.Intent;
import tidings.messaging.Intents;
import tidings.testing.Backends;

/// What becomes of intents in the hands of an instance that stands still for longer than its claims last.
@SpringBootTest(classes = EffectsTests.PostOffice.class, properties = "spring.application.name=post-office")
@Import(Backends.class)
class FrozenEffectsTests {
    private static final int MANY = 40;

    @Autowired
    Intents intents;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Tracer tracer;

    private final List<String> posted = new CopyOnWriteArrayList<>();

    @AfterEach
    void nothingIsLeftBehind() {
        database.sql("delete from messaging.intent").update();
        database.sql("delete from messaging.pace").update();
    }

    @Test
    void aPageThatWasClaimedBeforeTheFreezeIsNotPerformedASecondTime() {
        record Postcard(String key) implements Intent {}
        class Posting implements Effect<Postcard> {
            @Override
            public void perform(Postcard card) {
                posted.add(card.key());
            }
        }
        var ice = new Ice(dataSource);
        var frozen = office(new Posting(), JdbcClient.create(ice));
        note(IntStream.range(0, MANY).mapToObj(n -> new Postcard("card-" + n)).toList());
        ice.freezeAfterTheNextAnswer();
        frozen.start();
        await().until(() -> claimed() == MANY);

        var other = office(new Posting(), database);
        other.start();
        await().untilAsserted(() -> assertThat(posted).hasSize(MANY));
        ice.thaw();

        pause(Duration.ofSeconds(2));
        List.of(frozen, other).forEach(EffectScheduler::stop);
        assertThat(posted).doesNotHaveDuplicates();
    }

    @Test
    void ofManyCallsForOneIntentOnlyTheOneIsMadeTwiceDuringWhichItFroze() {
        record Chain(String key) implements Intent {}
        var ice = new Ice(dataSource);
        var atTheThird = new CountDownLatch(1);
        class Posting implements Effect<Chain> {
            @Override
            public void perform(Chain chain) throws InterruptedException {
                for (var n = 0; n < MANY; n++) {
                    if (!posted.contains("letter-" + n)) {
                        Fence.pass();
                        post(n);
                    }
                }
            }

            void post(int n) throws InterruptedException {
                posted.add("letter-" + n);
            }
        }
        var frozen = office(
                new Posting() {
                    @Override
                    void post(int n) throws InterruptedException {
                        if (n == 2) {
                            ice.freeze();
                            atTheThird.countDown();
                            ice.await();
                        }
                        super.post(n);
                    }
                },
                JdbcClient.create(ice));
        note(List.of(new Chain("chain")));
        frozen.start();
        await().until(() -> atTheThird.getCount() == 0);

        var other = office(new Posting(), database);
        other.start();
        await().untilAsserted(() -> assertThat(posted).hasSize(MANY));
        ice.thaw();

        pause(Duration.ofSeconds(2));
        List.of(frozen, other).forEach(EffectScheduler::stop);
        assertThat(posted.stream().collect(toSet())).hasSize(MANY);
        assertThat(posted).hasSizeLessThanOrEqualTo(MANY + 1);
    }

    @Test
    void whoStoodStillAndLostNothingGoesOn() {
        record Note(String key) implements Intent {}
        var ice = new Ice(dataSource);
        var first = new AtomicBoolean(true);
        class Posting implements Effect<Note> {
            @Override
            public void perform(Note note) throws InterruptedException {
                if (first.getAndSet(false)) {
                    ice.freeze();
                    ice.await();
                }
                Fence.pass();
                posted.add(note.key());
            }
        }
        var frozen = office(new Posting(), JdbcClient.create(ice));
        note(List.of(new Note("note")));
        frozen.start();
        await().until(() -> claimed() == 1);
        await().until(() -> claimed() == 0);

        ice.thaw();

        await().until(() -> intents() == 0);
        frozen.stop();
        assertThat(posted).containsExactly("note");
    }

    @Test
    void whoIsStoppedDoesNotWaitForLongAndLeavesWhatIsUnderWayToAnother() {
        record Errand(String key) implements Intent {}
        var never = new CountDownLatch(1);
        class Running implements Effect<Errand> {
            @Override
            public void perform(Errand errand) throws InterruptedException {
                posted.add(errand.key());
                if (posted.size() == 1) {
                    never.await();
                }
            }
        }
        var stopped = office(new Running(), database);
        note(List.of(new Errand("errand")));
        stopped.start();
        await().until(() -> posted.size() == 1);

        var begin = System.nanoTime();
        stopped.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMinutes(1));

        var other = office(new Running(), database);
        other.start();
        await().until(() -> intents() == 0);
        other.stop();
        assertThat(posted).hasSize(2);
    }

    @Test
    void aTurnThatHasBecomeAnothersIsNotEndedByWhoHadItBefore() {
        record Wire(String key) implements Intent {}
        note(List.of(new Wire("one")));
        var mine = new Pace(database, "Wire");
        var yours = new Pace(database, "Wire");
        assertThat(mine.takeTurn()).isTrue();
        database.sql("update messaging.pace set next_turn = now()").update();
        assertThat(yours.takeTurn()).isTrue();

        mine.endTurn(Duration.ZERO);

        assertThat(new Pace(database, "Wire").takeTurn()).isFalse();
    }

    private EffectScheduler office(Effect<?> effect, JdbcClient books) {
        return new EffectScheduler(
                List.of(effect), books, tracer, (_, _, _, _) -> {}, InstantSource.system(), 2 * MANY);
    }

    private void note(List<? extends Intent> wishes) {
        transaction.executeWithoutResult(_ -> wishes.forEach(intents::note));
    }

    private int claimed() {
        return count("claimed_until > now()");
    }

    private int intents() {
        return count("true");
    }

    private int count(String condition) {
        return database.sql("select count(*) from messaging.intent where " + condition)
                .query(Integer.class)
                .single();
    }

    private static void pause(Duration duration) {
        await().atMost(Duration.ofMinutes(1)).pollDelay(duration).until(() -> true);
    }
}
