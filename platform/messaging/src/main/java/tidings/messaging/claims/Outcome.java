package tidings.messaging.claims;

import java.time.Instant;
import tidings.events.wire.SafeText;
import tidings.messaging.NotBefore;
import tidings.messaging.NotRetryable;

/// What came of performing an intent.
public sealed interface Outcome {
    Claim claim();

    record Fulfilled(Claim claim) implements Outcome {}

    /// The intent is fulfilled, and off the list since what the effect noted has committed.
    record TakenOff(Claim claim) implements Outcome {}

    /// The intent failed, and is retried, later and later.
    record Failed(Claim claim) implements Outcome {}

    /// The intent is retried when the other party wants to be called again.
    record Deferred(Claim claim, Instant notBefore, String reason) implements Outcome {}

    /// The intent was refused, and is not retried until a person says so.
    record Refused(Claim claim, String reason) implements Outcome {}

    /// The other party refused the shop: no intent of the type is retried until a person says so.
    record Held(Claim claim, String reason) implements Outcome {}

    /// The intent is another instance's by now: nothing to be noted.
    record Lost(Claim claim) implements Outcome {}

    /// The outcome of a try that failed with this exception. The reason may quote the other party.
    static Outcome of(Claim claim, Exception failure) {
        var reason = SafeText.line(String.valueOf(failure.getMessage()));
        return switch (failure) {
            case NotBefore it -> new Deferred(claim, it.moment(), reason);
            case NotRetryable it when it.isForAll() -> new Held(claim, reason);
            case NotRetryable _ -> new Refused(claim, reason);
            case ClaimLost _ -> new Lost(claim);
            default -> new Failed(claim);
        };
    }
}
