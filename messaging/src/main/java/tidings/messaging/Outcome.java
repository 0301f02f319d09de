package tidings.messaging;

import java.time.Instant;
import tidings.messaging.DueIntents.Claim;

/// What came of performing an intent.
sealed interface Outcome {
    Claim claim();

    record Fulfilled(Claim claim) implements Outcome {}

    /// To be tried again, later and later.
    record Failed(Claim claim) implements Outcome {}

    /// To be tried again when the other party wants to be called again.
    record Deferred(Claim claim, Instant notBefore, String reason) implements Outcome {}

    /// Not to be tried again until a person says so.
    record Refused(Claim claim, String reason) implements Outcome {}

    static Outcome of(Claim claim, Exception failure) {
        return switch (failure) {
            case NotBefore it -> new Deferred(claim, it.moment(), String.valueOf(it.getMessage()));
            case NeedsAPerson it -> new Refused(claim, String.valueOf(it.getMessage()));
            default -> new Failed(claim);
        };
    }
}
