package tidings.messaging.claims;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// A lease is this instance's certainty that an intent is still its own to fulfil: for 10 s after it last asked
/// the database. An instance that stood still is not sure any more, and asks.
public class Lease {
    /// The time for which a claim is sure: it runs out after 15 s, and a call takes its time.
    private static final Duration SURE = Duration.ofSeconds(10);

    private final Claim claim;
    private final DueIntents due;
    private final InstantSource time;
    private volatile Moment confirmed;

    /// @param confirmed when the question was sent to which the claim was the answer
    public Lease(Claim claim, DueIntents due, InstantSource time, Moment confirmed) {
        this.claim = claim;
        this.due = due;
        this.time = time;
        this.confirmed = confirmed;
    }

    public Claim claim() {
        return claim;
    }

    public void confirm(Moment asked) {
        confirmed = asked;
    }

    /// Returns while the claim is this instance's, and renews it where that is not sure. Throws [ClaimLost] when
    /// another has taken up the intent.
    public void check() {
        var now = Moment.now(time);
        if (confirmed.isLongerAgoThan(SURE, now)) {
            if (due.renew(List.of(claim)).isEmpty()) {
                throw new ClaimLost();
            }
            confirm(now);
        }
    }
}
