package tidings.messaging.outbox;

import java.time.Instant;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/// How much waits in the outbox, and the way to send again what a broker lost.
@Endpoint(id = "outbox")
class OutboxEndpoint {
    private final OutboxLog outbox;

    OutboxEndpoint(OutboxLog outbox) {
        this.outbox = outbox;
    }

    @ReadOperation
    Backlog backlog() {
        return outbox.backlog();
    }

    /// Sends again all that was told since. Returns what waits now.
    @WriteOperation
    Backlog resend(Instant since) {
        outbox.resendSince(since);
        return outbox.backlog();
    }
}
