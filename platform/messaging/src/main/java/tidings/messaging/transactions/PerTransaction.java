package tidings.messaging.transactions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Gathers what a transaction has to say, writes all of it at once just before the commit, and gives word after it.
public class PerTransaction<T> {
    private final Consumer<List<T>> write;
    private final Runnable committed;

    public PerTransaction(Consumer<List<T>> write, Runnable committed) {
        this.write = write;
        this.committed = committed;
    }

    /// Adds an item to the caller's transaction. Throws [IllegalStateException] where there is none.
    public void add(T item) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("nothing was noted: there is no transaction that it could commit with");
        }
        gathering().items.add(item);
    }

    private Gathering gathering() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof PerTransaction<?>.Gathering other && other.isOf(this)) {
                @SuppressWarnings("unchecked") // it is of this, hence of T
                var gathering = (Gathering) other;
                return gathering;
            }
        }
        var gathering = new Gathering();
        TransactionSynchronizationManager.registerSynchronization(gathering);
        return gathering;
    }

    private final class Gathering implements TransactionSynchronization {
        private final List<T> items = new ArrayList<>();

        boolean isOf(PerTransaction<?> owner) {
            return PerTransaction.this == owner;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write.accept(items);
        }

        @Override
        public void afterCommit() {
            committed.run();
        }
    }
}
