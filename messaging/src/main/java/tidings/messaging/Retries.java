package tidings.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionOperations;
import tidings.messaging.DeadLetters.Parked;
import tidings.messaging.RetriedKeys.Failed;
import tidings.messaging.RetriedKeys.Retried;

/// Tries again what failed, all of it in rounds, each event in a transaction of its own and in order per key, while the
/// consumers go on with everything else. Whatever goes on failing is left to a person after 5 attempts within 10 s.
///
/// What waits for the next round is in the database: a crash changes nothing about it.
class Retries implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Retries.class);
    private static final CrashPoint NOTED = CrashPoint.named("retries.noted");

    /// Between the attempts at an event, the first of which was made when it came.
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofMillis(900), Duration.ofMillis(2_700));

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final RetriedKeys keys;
    private final Redrive redrive;
    private final Map<String, Reactor> reactors;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Semaphore end = new Semaphore(0);
    private volatile boolean running;
    private Thread rounds = new Thread();

    Retries(
            RetriedKeys keys,
            Redrive redrive,
            Collection<Reactor> reactors,
            TransactionOperations transactions,
            Clock clock) {
        this.keys = keys;
        this.redrive = redrive;
        this.reactors = reactors.stream().collect(Collectors.toUnmodifiableMap(Reactor::topic, Function.identity()));
        this.transactions = new Transactions(transactions);
        this.clock = clock;
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
        var now = key;
        for (var head = head(now); head.isPresent(); head = head(now)) {
            try {
                if (!isDone(now, head.get())) {
                    return Optional.empty();
                }
                now = now.advanced();
            } catch (RuntimeException | Error failure) {
                return Optional.of(failed(now, head.get(), verdictOn(failure)));
            }
        }
        return Optional.empty();
    }

    /// What is to be done next: the first, unless the key's last word is there.
    private Optional<Parked> head(Retried key) {
        var heads = keys.heads(key, reactorOf(key).lastWords());
        return redrive.lastWordIn(heads).or(() -> heads.stream().findFirst());
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

    /// A failure of the moment is no attempt.
    private Verdict verdictOn(Throwable failure) {
        return Listener.isPassing(failure)
                ? new Verdict.Later(clock.instant().plus(A_MOMENT), failure.toString())
                : Verdict.on(failure);
    }

    private Failed failed(Retried key, Parked head, Verdict verdict) {
        var tried = key.attempts() + 1;
        return switch (verdict) {
            case Verdict.ForAPerson it -> new Failed(key, head.id(), tried, null, it.reason());
            case Verdict.Later it -> new Failed(key, head.id(), key.attempts(), it.moment(), it.reason());
            case Verdict.Again it -> new Failed(key, head.id(), tried, after(tried), it.reason());
        };
    }

    private @Nullable Instant after(int attempts) {
        return attempts > PAUSES.size() ? null : clock.instant().plus(PAUSES.get(attempts - 1));
    }

    private void note(List<Failed> failed) {
        if (!failed.isEmpty()) {
            var noted = transactions.execute(_ -> {
                var held = keys.note(failed);
                NOTED.pass();
                return held;
            });
            noted.stream()
                    .filter(it -> it.retryAt() == null)
                    .forEach(it -> reactorOf(it.key()).isLeftToAPerson(it.key().key(), it.reason()));
        }
    }

    private Reactor reactorOf(Retried key) {
        return Objects.requireNonNull(reactors.get(key.topic()));
    }
}
