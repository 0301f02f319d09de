package tidings.messaging.claims;

import java.time.Instant;
import tidings.events.wire.Harmless;
import tidings.messaging.NeedsAPerson;
import tidings.messaging.NotBefore;

/// What came of performing an intent.
public sealed interface Outcome {
    Claim claim();

    record Fulfilled(Claim claim) implements Outcome {}

    /// To be tried again, later and later.
    record Failed(Claim claim) implements Outcome {}

    /// To be tried again when the other party wants to be called again.
    record Deferred(Claim claim, Instant notBefore, String reason) implements Outcome {}

    /// Not to be tried again until a person says so.
    record Refused(Claim claim, String reason) implements Outcome {}

    /// Not to be tried again until a person says so, and neither is any other of its type.
    record Held(Claim claim, String reason) implements Outcome {}

    /// Another instance's by now: nothing to be noted.
    record Lost(Claim claim) implements Outcome {}

    /// The reason may quote the other party.
    static Outcome of(Claim claim, Exception failure) {
        var reason = Harmless.line(String.valueOf(failure.getMessage()));
        return switch (failure) {
            case NotBefore it -> new Deferred(claim, it.moment(), reason);
            case NeedsAPerson it when it.isForAll() -> new Held(claim, reason);
            case NeedsAPerson _ -> new Refused(claim, reason);
            case ClaimLost _ -> new Lost(claim);
            default -> new Failed(claim);
        };
    }
}
