package tidings.messaging.transactions;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/// The failures that are about the moment, such as a database that is away or busy, and not about what was being
/// done.
public final class TransientFailures {
    /// The SQL states of connection lost, transaction rolled back (deadlock, serialisation), resources short,
    /// shut down, lock not available, ended because the transaction stood still for too long.
    private static final List<String> STATES = List.of("08", "40", "53", "57P", "55P03", "25P03", "25P04");
    /// What the pool says of a connection that broke in the midst of a transaction.
    private static final String CUT_OFF = "Connection is closed";

    private TransientFailures() {}

    /// Whether the failure is transient, or was caused by one that is.
    public static boolean include(Throwable failure) {
        return switch (failure) {
            case TransientDataAccessException _, RecoverableDataAccessException _, CannotCreateTransactionException _ ->
                true;
            case OutOfMemoryError _ -> true;
            case SQLTransientException _, SQLRecoverableException _ -> true;
            case SQLException sql when sql.getSQLState() == null && CUT_OFF.equals(sql.getMessage()) -> true;
            case SQLException sql when STATES.stream().anyMatch(String.valueOf(sql.getSQLState())::startsWith) -> true;
            default -> failure.getCause() != null && include(failure.getCause());
        };
    }
}
