package tidings.outside.stripe.conduct;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How Stripe treats its callers.
///
/// @param latencyMs   how long it thinks before it begins
/// @param declineRate the share of good cards that are declined, from 0 to 1
/// @param loseAnswers so many of the next confirmations are done, and their answers never arrive
/// @param refunds     what becomes of refunds, whatever the card
/// @param trouble     an error with which some requests are answered
public record Behaviour(
        int latencyMs, double declineRate, int loseAnswers, Outage outage, Refunding refunds, InjectedError trouble) {

    static final Behaviour GOOD = new Behaviour(0, 0.0, 0, Outage.NONE, Refunding.GOOD, InjectedError.NONE);

    public Behaviour {
        if (latencyMs < 0 || loseAnswers < 0 || !(declineRate >= 0 && declineRate <= 1)) {
            throw new IllegalArgumentException("latencyMs and loseAnswers are at least 0, declineRate is from 0 to 1");
        }
    }

    Duration latency() {
        return Duration.ofMillis(latencyMs);
    }

    /// What is not named stays as it is.
    Behaviour but(Change change) {
        return new Behaviour(
                change.latencyMs == null ? latencyMs : change.latencyMs,
                change.declineRate == null ? declineRate : change.declineRate,
                change.loseAnswers == null ? loseAnswers : change.loseAnswers,
                change.outage == null ? outage : change.outage,
                change.refunds == null ? refunds : change.refunds,
                change.trouble == null ? trouble : change.trouble);
    }

    Behaviour withOneAnswerLost() {
        return new Behaviour(latencyMs, declineRate, Math.max(0, loseAnswers - 1), outage, refunds, trouble);
    }

    /// What shall be different from now on.
    record Change(
            @Nullable Integer latencyMs,
            @Nullable Double declineRate,
            @Nullable Integer loseAnswers,
            @Nullable Outage outage,
            @Nullable Refunding refunds,
            @Nullable InjectedError trouble) {}
}
