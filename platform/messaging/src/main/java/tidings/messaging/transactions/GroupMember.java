package tidings.messaging.transactions;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import tidings.messaging.claims.Lease;
import tidings.messaging.wire.Cause;

/// The part that one effect has in a transaction of several. It is done as if by the effect's own thread: for its
/// intent, behind its fence, and with its cause.
final class GroupMember<T extends @Nullable Object> {
    private final Lease lease;
    private final TransactionCallback<T> work;
    private final Cause cause = Cause.current();
    private final CompletableFuture<Boolean> committed = new CompletableFuture<>();
    private Optional<Result<T>> result = Optional.empty();
    private @Nullable Throwable failure;

    GroupMember(Lease lease, TransactionCallback<T> work) {
        this.lease = lease;
        this.work = work;
    }

    /// What came of the work, which may be nothing.
    private record Result<T extends @Nullable Object>(T value) {}

    /// What the transaction is about, so that those with other keys do not come across each other in it.
    String key() {
        return lease.claim().key();
    }

    /// Does it in the transaction of this thread, which is the effect's own. What was ended by one that was rolled
    /// back is not.
    T run(TransactionStatus transaction) {
        lease.takeOff(false);
        return work.doInTransaction(transaction);
    }

    /// Does it in the transaction of this thread, which is the group's.
    void runInGroup(TransactionStatus transaction) {
        result = Optional.of(new Result<>(lease.during(() -> cause.inPlace(() -> run(transaction)))));
    }

    void committed() {
        committed.complete(true);
    }

    /// Nothing has been done, because of this member or another.
    void rolledBack() {
        committed.complete(false);
    }

    /// It could not be done, or nobody knows whether it has been.
    void failed(Throwable why) {
        failure = why;
        committed.complete(true);
    }

    /// Waits for the end of the transaction. Returns false where all has been rolled back.
    boolean isCommitted() {
        return committed.join();
    }

    /// What came of it. Throws what has made it fail, or uncertain.
    T result() {
        switch (failure) {
            case null -> {}
            case RuntimeException known -> throw known;
            case Error known -> throw known;
            default -> throw new IllegalStateException(failure);
        }
        return result.orElseThrow().value();
    }
}
