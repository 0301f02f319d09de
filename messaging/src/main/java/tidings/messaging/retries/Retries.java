package tidings.messaging.retries;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionOperations;
import tidings.messaging.CrashPoint;
import tidings.messaging.deadletters.Parked;
import tidings.messaging.reactions.Reactor;
import tidings.messaging.reactions.Reactors;
import tidings.messaging.redrive.Redrive;
import tidings.messaging.retries.RetriedKeys.Failed;
import tidings.messaging.retries.RetriedKeys.Retried;
import tidings.messaging.transactions.Transactions;

/// Tries again what failed, as often as the [RetryPolicy] says, all of it in rounds, each event in a transaction
/// of its own and in order per key, while the consumers go on with everything else.
///
/// What waits for the next round is in the database: a crash changes nothing about it.
class Retries implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Retries.class);
    private static final CrashPoint NOTED = CrashPoint.named("retries.noted");
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final RetriedKeys keys;
    private final Redrive redrive;
    private final Map<String, Reactor> reactors;
    private final TransactionOperations transactions;
    private final RetryPolicy policy;
    private final Semaphore end = new Semaphore(0);
    private volatile boolean running;
    private Thread rounds = new Thread();

    Retries(
            RetriedKeys keys,
            Redrive redrive,
            Reactors reactors,
            TransactionOperations transactions,
            RetryPolicy policy) {
        this.keys = keys;
        this.redrive = redrive;
        this.reactors = reactors.byTopic();
        this.transactions = new Transactions(transactions);
        this.policy = policy;
    }

    @Override
    public void start() {
        running = !reactors.isEmpty(); // who hears nothing has nothing to try again
        end.drainPermits();
        if (running) {
            rounds = Thread.ofVirtual().name("retries").start(this::goRound);
        }
    }

    @Override
    public void stop() {
        running = false;
        end.release();
        try {
            rounds.join(GRACE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void goRound() {
        try {
            do {
                round();
            } while (!end.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            var failed = new ArrayList<Failed>();
            keys.due(reactors.keySet()).stream()
                    .takeWhile(_ -> running)
                    .forEach(key -> retry(key).ifPresent(failed::add));
            note(failed);
        } catch (RuntimeException | Error failure) { // of the database, mostly: what is to be tried again stays so
            log.warn("What failed is tried again later: {}", failure.toString());
        }
    }

    /// Empties the key's queue as far as it goes. Returns what failed.
    private Optional<Failed> retry(Retried key) {
        var attempts = key.attempts();
        for (var head = head(key); head.isPresent(); head = head(key)) {
            try {
                if (!isDone(key, head.get())) {
                    return Optional.empty();
                }
                attempts = 0;
            } catch (RuntimeException | Error failure) {
                return Optional.of(policy.on(failure, key, head.get(), attempts));
            }
        }
        return Optional.empty();
    }

    private Optional<Parked> head(Retried key) {
        return keys.head(key, reactorOf(key).lastWords());
    }

    /// Not, when somebody else tries the key or has done so.
    private boolean isDone(Retried key, Parked head) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            if (!keys.take(key) || !keys.isKept(head)) {
                return false;
            }
            redrive.again(head);
            keys.advance(key);
            return true;
        }));
    }

    private void note(List<Failed> failed) {
        if (!failed.isEmpty()) {
            transactions.executeWithoutResult(_ -> {
                keys.note(failed);
                NOTED.pass();
            });
            failed.stream()
                    .filter(it -> it.retryAt() == null)
                    .forEach(it -> reactorOf(it.key()).isLeftToAPerson(it.key().key(), it.reason()));
        }
    }

    private Reactor reactorOf(Retried key) {
        return Objects.requireNonNull(reactors.get(key.topic()));
    }
}
