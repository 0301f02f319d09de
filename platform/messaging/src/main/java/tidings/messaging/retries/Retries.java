package tidings.messaging.retries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionOperations;
import tidings.messaging.CrashPoint;
import tidings.messaging.deadletters.ParkedRecord;
import tidings.messaging.reactions.EventDispatcher;
import tidings.messaging.reactions.EventDispatchers;
import tidings.messaging.redrive.Redrive;
import tidings.messaging.transactions.Transactions;

/// Retries what failed, as often as the [RetryPolicy] says, all of it in rounds, each event in a transaction of
/// its own and in order per key, while the consumers go on with everything else.
///
/// What waits for the next round is in the database: a crash changes nothing about it.
class Retries implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Retries.class);
    private static final CrashPoint NOTED = CrashPoint.named("retries.noted");

    private final RetriedKeys keys;
    private final Redrive redrive;
    private final Map<String, EventDispatcher> dispatchers;
    private final TransactionOperations transactions;
    private final RetryPolicy policy;
    private final Rounds rounds = new Rounds("retries", this::round);

    Retries(
            RetriedKeys keys,
            Redrive redrive,
            EventDispatchers dispatchers,
            TransactionOperations transactions,
            RetryPolicy policy) {
        this.keys = keys;
        this.redrive = redrive;
        this.dispatchers = dispatchers.byTopic();
        this.transactions = new Transactions(transactions);
        this.policy = policy;
    }

    @Override
    public void start() {
        if (!dispatchers.isEmpty()) { // who hears nothing has nothing to try again
            rounds.begin();
        }
    }

    @Override
    public void stop() {
        rounds.end();
    }

    @Override
    public boolean isRunning() {
        return rounds.areWanted();
    }

    private void round() {
        try {
            var failed = new ArrayList<FailedAttempt>();
            keys.due(dispatchers.keySet()).stream()
                    .takeWhile(_ -> rounds.areWanted())
                    .forEach(key -> retry(key).ifPresent(failed::add));
            note(failed);
        } catch (RuntimeException | Error failure) { // of the database, mostly: what is to be tried again stays so
            log.warn("The retries of failed events are stalled, and go on later: {}", failure.toString());
        }
    }

    /// Empties the key's queue as far as it goes. Returns what failed.
    private Optional<FailedAttempt> retry(RetriedKey key) {
        var now = key;
        for (var head = head(now); head.isPresent(); head = head(now)) {
            try {
                if (!isDone(now, head.get())) {
                    return Optional.empty();
                }
                now = now.advanced();
            } catch (RuntimeException | Error failure) {
                return Optional.of(policy.on(failure, now, head.get()));
            }
        }
        return Optional.empty();
    }

    /// The record to be done next: the first, unless the key's last word is there.
    private Optional<ParkedRecord> head(RetriedKey key) {
        var heads = keys.heads(key, dispatcherOf(key).lastWords());
        return redrive.lastWordIn(heads).or(() -> heads.stream().findFirst());
    }

    /// Does the record again, and returns whether it did: not, when somebody else tries the key or has done so.
    private boolean isDone(RetriedKey key, ParkedRecord head) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            if (!keys.take(key) || !keys.isKept(head)) {
                return false;
            }
            redrive.again(head);
            keys.advance(key);
            return true;
        }));
    }

    private void note(List<FailedAttempt> failed) {
        if (!failed.isEmpty()) {
            var noted = transactions.execute(_ -> {
                var held = keys.note(failed);
                NOTED.pass();
                return held;
            });
            noted.stream()
                    .filter(it -> it.retryAt() == null)
                    .forEach(it ->
                            dispatcherOf(it.key()).isLeftToAPerson(it.key().key(), it.reason()));
        }
    }

    private EventDispatcher dispatcherOf(RetriedKey key) {
        return Objects.requireNonNull(dispatchers.get(key.topic()));
    }
}
