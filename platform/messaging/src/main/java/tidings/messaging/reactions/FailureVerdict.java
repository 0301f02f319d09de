package tidings.messaging.reactions;

import java.time.Instant;
import tidings.events.wire.Harmless;
import tidings.messaging.NotBefore;
import tidings.messaging.NotRetryable;

/// What is to become of an event that failed for a reason of its own.
public sealed interface FailureVerdict {
    String reason();

    /// The event is parked: trying again would not mend it.
    record ForAPerson(String reason) implements FailureVerdict {}

    /// The event is retried when the moment has come.
    record Later(Instant moment, String reason) implements FailureVerdict {}

    /// The event is retried a few times.
    record Again(String reason) implements FailureVerdict {}

    /// The verdict on a failure, by its type or its causes'. The reason may quote anybody.
    static FailureVerdict on(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case NotRetryable it -> {
                    return new ForAPerson(Harmless.line(String.valueOf(it.getMessage())));
                }
                case NotBefore it -> {
                    return new Later(it.moment(), Harmless.line(String.valueOf(it.getMessage())));
                }
                default -> {} // its own cause may know more
            }
        }
        return new Again(Harmless.line(failure.toString()));
    }
}
