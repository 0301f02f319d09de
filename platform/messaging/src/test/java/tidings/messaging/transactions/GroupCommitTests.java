package tidings.messaging.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.claims.Claim;
import tidings.messaging.claims.ClaimedIntents;
import tidings.messaging.claims.Lease;
import tidings.messaging.claims.Moment;
import tidings.messaging.wire.Cause;
import tidings.testing.Backends;

/// What the effects of several intents note at the same time is committed together, and fails for itself.
@SpringBootTest(properties = "spring.application.name=library")
@Import(Backends.class)
class GroupCommitTests {

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Library {}

    @Autowired
    @Qualifier("groupCommit")
    TransactionOperations together;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Tracer tracer;

    private final String shelf = UUID.randomUUID().toString();
    private final CountDownLatch open = new CountDownLatch(1);
    private final Queue<Thread> readers = new ConcurrentLinkedQueue<>();

    @AfterEach
    void nobodyIsLeftBehind() {
        open.countDown();
    }

    @Test
    void whatManyNoteWhileOneIsUnderWayIsCommittedInOneTransaction() throws Exception {
        var first = begin("0", () -> uninterruptibly(open));

        var others =
                IntStream.range(1, 100).mapToObj(n -> begin("" + n, () -> {})).toList();
        letThemGoOn();

        assertThat(first.get()).isEqualTo("noted " + key("0"));
        for (var other : others) {
            assertThat(other.get()).startsWith("noted");
        }
        assertThat(notes()).hasSize(100);
        assertThat(transactions()).isEqualTo(2);
    }

    @Test
    void aGroupIsNoLargerThanAHundred() throws Exception {
        oneIsUnderWay();

        var others = IntStream.range(0, 250)
                .mapToObj(n -> begin("other " + n, () -> {}))
                .toList();
        letThemGoOn();

        for (var other : others) {
            other.get();
        }
        assertThat(transactions()).isEqualTo(4);
    }

    @Test
    void whoIsAloneWaitsForNobody() throws Exception {
        begin("alone", () -> {}).get();

        assertThat(notes()).containsExactly("alone");
    }

    @Test
    void aGroupWorksInTheOrderOfItsKeys() throws Exception {
        oneIsUnderWay();

        var others = List.of("c", "a", "d", "b").stream()
                .map(key -> begin(key, () -> {}))
                .toList();
        letThemGoOn();

        for (var other : others) {
            other.get();
        }
        assertThat(notes()).containsExactly("0", "a", "b", "c", "d");
    }

    @Test
    void whoHasTheSameKeySeesWhatTheOtherHasCommitted() throws Exception {
        oneIsUnderWay();

        var mine = begin("same", () -> {});
        var yours = begin("same", () -> {});
        letThemGoOn();

        mine.get();
        yours.get();
        assertThat(transactions()).isEqualTo(3);
    }

    @Test
    void whatFailsFailsForItselfOnly() throws Exception {
        oneIsUnderWay();

        var good = List.of(begin("a", () -> {}), begin("z", () -> {}));
        var bad = begin("m", () -> {
            throw new IllegalStateException("torn page");
        });
        letThemGoOn();

        for (var each : good) {
            assertThat(each.get()).startsWith("noted");
        }
        assertThatThrownBy(bad::get).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(notes()).containsExactlyInAnyOrder("0", "a", "z");
    }

    @Test
    void whatTheDatabaseRefusesFailsForItselfOnly() throws Exception {
        oneIsUnderWay();

        var good = begin("a", () -> {});
        var bad = begin("m", () -> database.sql("select 1 / 0").query().singleRow());
        letThemGoOn();

        assertThat(good.get()).startsWith("noted");
        assertThatThrownBy(bad::get).hasCauseInstanceOf(DataAccessException.class);
        assertThat(notes()).containsExactlyInAnyOrder("0", "a");
    }

    @Test
    void whoMakesTheTransactionRollBackWithoutAWordRollsBackForItselfOnly() throws Exception {
        oneIsUnderWay();

        var good = begin("a", () -> {});
        var bad = begin("m", () -> transaction.executeWithoutResult(TransactionStatus::setRollbackOnly));
        letThemGoOn();

        good.get();
        assertThatThrownBy(bad::get).hasCauseInstanceOf(UnexpectedRollbackException.class);
        assertThat(notes()).containsExactlyInAnyOrder("0", "a");
    }

    @Test
    void whatAGroupHasEndedThatIsRolledBackIsNotEnded() throws Exception {
        oneIsUnderWay();

        var lease = lease("a");
        var mine = begin(() -> lease.during(() -> note("a", once(() -> lease.takeOff(true)))));
        var bad = begin("m", () -> {
            throw new IllegalStateException("torn page");
        });
        letThemGoOn();

        mine.get();
        assertThatThrownBy(bad::get).hasCauseInstanceOf(IllegalStateException.class);
        assertThat(lease.isTakenOff()).isFalse();
    }

    @Test
    void aConnectionThatBreaksBeforeTheCommitIsNobodysFailure() throws Exception {
        oneIsUnderWay();

        var second = begin("z", () -> {});
        var first = begin("a", once(this::breakConnection));
        letThemGoOn();

        assertThat(second.get()).startsWith("noted");
        assertThat(first.get()).startsWith("noted");
        assertThat(notes()).containsExactlyInAnyOrder("0", "a", "z");
    }

    @Test
    void whereACommitIsNotAnsweredNobodyIsToldThatItIsDone() throws Exception {
        oneIsUnderWay();

        var good = begin("a", () -> {});
        var bad = begin("m", once(() -> TransactionSynchronizationManager.registerSynchronization(atItsEnd())));
        letThemGoOn();

        List.of(good, bad)
                .forEach(each -> assertThatThrownBy(each::get)
                        .cause()
                        .isInstanceOfAny(TransactionException.class, DataAccessException.class));
        assertThat(notes()).containsExactly("0");
    }

    /// The last moment before the commit is sent.
    private TransactionSynchronization atItsEnd() {
        return new TransactionSynchronization() {
            @Override
            public void beforeCompletion() {
                breakConnection();
            }
        };
    }

    @Test
    void aLockThatSomebodyHoldsKeepsUpOneAndNotTheOthers() throws Exception {
        begin("locked", () -> {}).get();
        var unlocked = new CountDownLatch(1);
        var locked = new CountDownLatch(1);
        Thread.ofVirtual()
                .start(() -> transaction.executeWithoutResult(_ -> {
                    lock();
                    locked.countDown();
                    uninterruptibly(unlocked);
                }));
        locked.await();
        oneIsUnderWay();

        var bad = begin("m", this::lock);
        var good = begin("z", () -> {});
        letThemGoOn();

        assertThat(good.get()).startsWith("noted");
        assertThat(begin("later", () -> {}).get()).startsWith("noted");
        assertThat(bad.isDone()).isFalse();
        unlocked.countDown();
        assertThat(bad.get()).startsWith("noted");
    }

    @Test
    void whatIsDoneInSomebodysPlaceHasItsCauseAndItsLease() throws Exception {
        var why = new Cause(UUID.randomUUID(), "request-7", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        var mine = lease("mine");

        why.during(
                tracer.spanBuilder("work"),
                () -> mine.during(() -> {
                    var here = Cause.current();
                    var thread = Thread.currentThread();
                    return note("mine", () -> {
                        assertThat(Thread.currentThread()).isNotSameAs(thread);
                        assertThat(Cause.current()).isEqualTo(here);
                        assertThat(Lease.ofThisThread()).containsSame(mine);
                    });
                }));

        assertThat(notes()).containsExactly("mine");
    }

    @Test
    void whoIsInATransactionStaysInIt() {
        transaction.executeWithoutResult(status -> {
            lease("mine").during(() -> note("mine", () -> {}));
            status.setRollbackOnly();
        });

        assertThat(notes()).isEmpty();
    }

    @Test
    void whatIsNoEffectIsDoneByItsOwnThread() {
        var thread = Thread.currentThread();

        note("mine", () -> assertThat(Thread.currentThread()).isSameAs(thread));

        assertThat(notes()).containsExactly("mine");
    }

    @Test
    void whoIsInterruptedHearsWhatHasBecomeOfItAllTheSame() throws Exception {
        oneIsUnderWay();
        var mine = begin("mine", () -> {});
        var yours = begin("yours", () -> {});

        await().until(this::allWait);
        readers.stream().skip(1).findFirst().orElseThrow().interrupt();
        letThemGoOn();

        assertThat(mine.get()).startsWith("noted");
        assertThat(yours.get()).startsWith("noted");
    }

    private void oneIsUnderWay() {
        var _ = begin("0", () -> uninterruptibly(open));
    }

    private FutureTask<String> begin(String key, Runnable besides) {
        return begin(() -> lease(key).during(() -> note(key, besides)));
    }

    /// @param besides what is done in the same transaction on top of a note
    private String note(String key, Runnable besides) {
        return together.execute(_ -> {
            database.sql("insert into diary (plant, height) values (?, 0)")
                    .param(key(key))
                    .update();
            besides.run();
            return "noted " + key(key);
        });
    }

    private FutureTask<String> begin(Callable<String> work) {
        var task = new FutureTask<>(work);
        readers.add(Thread.ofVirtual().start(task));
        await().pollInterval(Duration.ofMillis(1)).until(this::allWait);
        return task;
    }

    /// Whether all that were begun wait for the group before them, or have their answer.
    private boolean allWait() {
        return readers.stream()
                .map(Thread::getState)
                .allMatch(state -> state != Thread.State.NEW && state != Thread.State.RUNNABLE);
    }

    private void letThemGoOn() {
        open.countDown();
    }

    private Lease lease(String key) {
        var claim = new Claim("Note", key(key), UUID.randomUUID(), "{}", 1, 0, new Cause(null, null, null));
        var time = InstantSource.system();
        return new Lease(claim, new ClaimedIntents(database, "Note"), time, Moment.now(time));
    }

    private String key(String name) {
        return shelf + " " + name;
    }

    private List<String> notes() {
        return database
                .sql("select plant from diary where starts_with(plant, ?) order by entry")
                .param(shelf)
                .query(String.class)
                .list()
                .stream()
                .map(it -> it.substring(shelf.length() + 1))
                .toList();
    }

    private int transactions() {
        return database.sql("select count(distinct xmin::text) from diary where starts_with(plant, ?)")
                .param(shelf)
                .query(Integer.class)
                .single();
    }

    private void lock() {
        database.sql("select plant from diary where plant = ? for update")
                .param(key("locked"))
                .query()
                .singleRow();
    }

    private void breakConnection() {
        var process =
                database.sql("select pg_backend_pid()").query(Integer.class).single();
        CompletableFuture.runAsync(() -> database.sql("select pg_terminate_backend(?::int, 5000)")
                        .param(process)
                        .query()
                        .singleRow())
                .join();
    }

    private static Runnable once(Runnable trouble) {
        var times = new ConcurrentLinkedQueue<>(List.of(trouble));
        return () -> {
            var next = times.poll();
            if (next != null) {
                next.run();
            }
        };
    }

    private static void uninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
