package tidings.messaging.outbox;

import java.time.Duration;
import org.springframework.jdbc.core.JdbcOperations;

/// How many events wait in an outbox, for the tests of other packages.
public final class OutboxDepth {
    private OutboxDepth() {}

    public static long of(JdbcOperations database) {
        return new OutboxLog(database, Duration.ofDays(7)).backlog().depth();
    }
}
