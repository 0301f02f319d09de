package tidings.messaging;

import java.time.Instant;

/// The other party has said when it may be asked again. An [Effect] that throws it is performed no sooner, and neither
/// is any other intent of its type, in any instance. Of a [Reactions] that throws it, only the event and what follows
/// on its key wait.
public class NotBefore extends RuntimeException {
    private final Instant moment;

    /// @param reason what the other party said, in an operator's words
    public NotBefore(Instant moment, String reason) {
        super(reason);
        this.moment = moment;
    }

    /// The moment from which the other party may be asked again.
    public Instant moment() {
        return moment;
    }
}
