package tidings.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Objects;
import java.util.stream.Stream;

/// The answer to a COMMIT is lost: nobody knows whether the transaction is committed. The SQL standard calls this
/// "transaction resolution unknown" (08007); drivers report it like any other connection that breaks.
public final class CommitUnanswered extends SQLNonTransientConnectionException {
    public CommitUnanswered(SQLException failure) {
        super("the answer to COMMIT is lost: " + failure.getMessage(), "08007", failure);
    }

    /// Whether an unanswered COMMIT is behind a failure; else the transaction is known to have come to nothing.
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(CommitUnanswered.class::isInstance);
    }
}
