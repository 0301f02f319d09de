package tidings.local.postgres;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Pattern;

/// The answers of a PostgreSQL server on one connection, searched for the news that something written is committed.
final class CommitAnswers {
    /// CommandComplete of the frontend/backend protocol, for a COMMIT, and for what changed a row.
    private static final String COMMITTED = "C\0\0\0\u000bCOMMIT\0";

    private static final Pattern WRITTEN = Pattern.compile("C\\x00{3}.(INSERT 0|UPDATE|DELETE) [1-9]", Pattern.DOTALL);

    private boolean written;

    /// Whether a transaction that has written is committed by what comes here.
    boolean areIn(byte[] bytes, int length) {
        var answer = new String(bytes, 0, length, ISO_8859_1);
        written |= WRITTEN.matcher(answer).find();
        if (!answer.contains(COMMITTED)) {
            return false;
        }
        var hasWritten = written;
        written = false;
        return hasWritten;
    }
}
