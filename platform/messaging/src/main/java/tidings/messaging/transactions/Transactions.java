package tidings.messaging.transactions;

import static java.util.Objects.requireNonNullElse;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/// Transactions that survive a migration of the tables, and that tell why they have failed.
///
/// PostgreSQL refuses a prepared statement whose result has another type than when it was prepared. The pool then
/// closes that connection, so a transaction that is begun again gets another, which may have prepared it, too. And
/// nothing can be rolled back on a closed connection: the failure of that would be told in place of its cause.
public class Transactions implements TransactionOperations {
    private static final String OUTDATED_PLAN = "0A000"; // feature not supported
    private static final int CONNECTIONS = 10; // as many as a pool has

    private final TransactionOperations transactions;

    public Transactions(TransactionOperations transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
        for (int attempt = 0; ; attempt++) {
            var cause = new AtomicReference<@Nullable RuntimeException>();
            try {
                return transactions.execute(transaction -> noting(work, transaction, cause));
            } catch (RuntimeException failure) {
                var known = requireNonNullElse(cause.get(), failure);
                if (attempt == CONNECTIONS || !isOutdated(known)) {
                    throw known;
                }
            }
        }
    }

    private static <T extends @Nullable Object> T noting(
            TransactionCallback<T> work,
            TransactionStatus transaction,
            AtomicReference<@Nullable RuntimeException> cause) {
        try {
            return work.doInTransaction(transaction);
        } catch (RuntimeException failure) {
            cause.set(failure);
            throw failure;
        }
    }

    private static boolean isOutdated(RuntimeException failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException refused
                && OUTDATED_PLAN.equals(refused.getSQLState());
    }
}
