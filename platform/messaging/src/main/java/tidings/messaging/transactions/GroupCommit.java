package tidings.messaging.transactions;

import java.util.Collection;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Group commit does in one transaction what several threads want done at the same time, and lets them go when that
/// has committed ([DeWitt et al., 1984](https://doi.org/10.1145/602259.602261)). What comes while a group is under way
/// is the next one, so a thread that is alone waits for nobody.
///
/// A group that cannot be committed leaves nothing behind, and each member is done alone, so that what fails fails for
/// itself only. Where nobody knows whether it has committed, all fail, as each would have alone.
class GroupCommit implements AutoCloseable {
    private static final int LARGEST = 100;

    /// A lock that somebody else holds keeps up one member, and not all who come after it.
    private static final String PATIENCE = "set local lock_timeout = '500ms'";

    private final TransactionOperations transactions;
    private final JdbcClient database;
    private final Runnable writeAggregates;
    private final Queue<GroupMember> waiting = new ConcurrentLinkedQueue<>();
    private final ExecutorService committer = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("group-commit").factory());

    GroupCommit(TransactionOperations transactions, JdbcClient database, Runnable writeAggregates) {
        this.transactions = transactions;
        this.database = database;
        this.writeAggregates = writeAggregates;
    }

    /// Has a member's part done with those of others, and waits for that. Returns false when it is to be done alone.
    boolean commit(GroupMember member) {
        waiting.add(member);
        committer.execute(() -> commit(next())); // those of whom the group before has taken along find nobody
        return member.isCommitted();
    }

    /// The next group, in the order of the keys: so that two instances wait for each other instead of locking each
    /// other out. Of those with the same key only the first, as the next one is to see what it has committed.
    private Collection<GroupMember> next() {
        var group = new TreeMap<String, GroupMember>();
        for (var each = waiting.iterator(); each.hasNext() && group.size() < LARGEST; ) {
            var member = each.next();
            if (group.putIfAbsent(member.key(), member) == null) {
                each.remove();
            }
        }
        return group.values();
    }

    private void commit(Collection<GroupMember> group) {
        if (group.isEmpty()) {
            return;
        }
        var isUnderWay = new AtomicBoolean();
        try {
            transactions.executeWithoutResult(_ -> run(group, isUnderWay));
            group.forEach(GroupMember::committed);
        } catch (RuntimeException | Error failure) {
            group.forEach(isUnderWay.get() ? member -> member.uncertain(failure) : GroupMember::rolledBack);
        }
    }

    /// @param commit whether the commit is under way, of which nobody can say how it ends
    private void run(Collection<GroupMember> group, AtomicBoolean commit) {
        commit.set(false);
        database.sql(PATIENCE).update();
        group.forEach(GroupMember::run);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                writeAggregates.run();
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
