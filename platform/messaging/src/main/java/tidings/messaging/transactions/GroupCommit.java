package tidings.messaging.transactions;

import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tidings.messaging.claims.Lease;

/// Group commit does in one transaction what several effects want noted at the same time, and lets them go when that
/// has committed ([DeWitt et al., 1984](https://doi.org/10.1145/602259.602261)). What comes while a group is under way
/// is the next one, so an effect that is alone waits for nobody.
///
/// A group that cannot be committed leaves nothing behind, and each member is done alone, so that what fails fails for
/// itself only. Where nobody knows whether it has committed, all fail, as each would have alone.
///
/// Who performs no intent, or is in a transaction already, gets what any other [TransactionOperations] would do.
class GroupCommit implements TransactionOperations, AutoCloseable {
    private static final int LARGEST = 100;
    private static final int ALONE_AT_A_TIME = 4; // of the pool's ten connections

    /// A lock that somebody else holds keeps up one member, and not all who come after it.
    private static final String PATIENCE = "set local lock_timeout = '500ms'";

    private final TransactionOperations transactions;
    private final JdbcClient database;
    private final Runnable writeAggregates;
    private final Queue<GroupMember<?>> waiting = new ConcurrentLinkedQueue<>();
    private final Semaphore alone = new Semaphore(ALONE_AT_A_TIME);
    private final ExecutorService committer = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("group-commit").factory());

    GroupCommit(TransactionOperations transactions, JdbcClient database, Runnable writeAggregates) {
        this.transactions = transactions;
        this.database = database;
        this.writeAggregates = writeAggregates;
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
        var lease = Lease.ofThisThread();
        if (lease.isEmpty() || TransactionSynchronizationManager.isActualTransactionActive()) {
            return transactions.execute(work);
        }
        var member = new GroupMember<>(lease.get(), work);
        return isCommitted(member) ? member.result() : alone(member);
    }

    /// Has a member's part done with those of others, and waits for that. Returns false when it is to be done alone.
    private boolean isCommitted(GroupMember<?> member) {
        waiting.add(member);
        try {
            committer.execute(this::commitNext); // those whom the group before has taken along find nobody
        } catch (RejectedExecutionException _) {
            if (waiting.remove(member)) {
                return false; // no group begins any more
            }
        }
        return member.isCommitted();
    }

    private <T extends @Nullable Object> T alone(GroupMember<T> member) {
        alone.acquireUninterruptibly();
        try {
            return transactions.execute(member::run);
        } finally {
            alone.release();
        }
    }

    private void commitNext() {
        var group = new TreeMap<String, GroupMember<?>>();
        try {
            take(group);
            if (!group.isEmpty()) {
                commit(group.values());
            }
        } finally {
            group.values().forEach(GroupMember::rolledBack); // whoever has no answer, because of an error here
        }
    }

    /// The next group, in the order of the keys: so that two instances wait for each other instead of locking each
    /// other out. Of those with the same key only the first, as the next one is to see what it has committed.
    private void take(Map<String, GroupMember<?>> group) {
        for (var each = waiting.iterator(); each.hasNext() && group.size() < LARGEST; ) {
            var member = each.next();
            if (group.putIfAbsent(member.key(), member) == null) {
                each.remove();
            }
        }
    }

    private void commit(Collection<GroupMember<?>> group) {
        var isUnderWay = new AtomicBoolean();
        try {
            transactions.executeWithoutResult(transaction -> run(group, transaction, isUnderWay));
            group.forEach(GroupMember::committed);
        } catch (CannotCreateTransactionException away) { // which no member is to try on its own
            group.forEach(member -> member.failed(away));
        } catch (RuntimeException | Error failure) {
            group.forEach(isUnderWay.get() ? member -> member.failed(failure) : GroupMember::rolledBack);
        }
    }

    /// What is written last are the outbox, the intents and those that end, after the aggregates: the same order as
    /// alone, and the one in which everybody else locks them.
    ///
    /// @param commit whether the commit is under way, of which nobody can say how it ends
    private void run(Collection<GroupMember<?>> group, TransactionStatus transaction, AtomicBoolean commit) {
        commit.set(false);
        database.sql(PATIENCE).update();
        group.forEach(member -> member.runInGroup(transaction));
        if (transaction.isRollbackOnly()) {
            throw new UnexpectedRollbackException("a member wants it rolled back");
        }
        writeAggregates.run();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                commit.set(true);
            }
        });
    }

    /// Begins no further group.
    @Override
    public void close() {
        committer.shutdown();
    }
}
