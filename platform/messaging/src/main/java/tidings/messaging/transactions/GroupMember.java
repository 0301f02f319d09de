package tidings.messaging.transactions;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tidings.messaging.claims.Lease;
import tidings.messaging.wire.Cause;

/// The part that one thread has in a transaction of several. It is done as if by that thread: for its intent, behind
/// its fence, and with its cause.
final class GroupMember {
    private final Lease lease;
    private final Work work;
    private final Cause cause = Cause.current();
    private final CompletableFuture<Boolean> committed = new CompletableFuture<>();
    private @Nullable Object result;
    private @Nullable Throwable failure;

    GroupMember(Lease lease, Work work) {
        this.lease = lease;
        this.work = work;
    }

    /// Something to do, once or several times, of which one is committed.
    @FunctionalInterface
    interface Work {
        @Nullable
        Object call() throws Throwable;
    }

    /// What the transaction is about, so that those with other keys do not come across each other in it.
    String key() {
        return lease.claim().key();
    }

    /// Does it in the transaction of this thread. Throws what is to roll that back; a checked exception is no reason
    /// to, as it is none in a transaction of its own.
    void run() {
        failure = null;
        try {
            result = lease.during(() -> cause.inPlace(work::call));
        } catch (RuntimeException | Error wrong) {
            throw wrong;
        } catch (Throwable checked) {
            failure = checked;
        }
    }

    void committed() {
        committed.complete(true);
    }

    /// Nothing has been done, because of this member or another.
    void rolledBack() {
        committed.complete(false);
    }

    /// Nobody knows whether it has been done.
    void uncertain(Throwable why) {
        failure = why;
        committed.complete(true);
    }

    /// Waits for the end of the transaction. Returns false where all has been rolled back.
    boolean isCommitted() {
        return committed.join();
    }

    /// What came of it. Throws what it has thrown, or what has made it uncertain.
    @Nullable
    Object result() throws Throwable {
        if (failure != null) {
            throw failure;
        }
        return result;
    }
}
