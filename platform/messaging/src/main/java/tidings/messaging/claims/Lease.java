package tidings.messaging.claims;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidings.messaging.Fence;

/// A lease is this instance's certainty that an intent is still its own to fulfil: for 10 s after it last asked
/// the database. An instance that stood still is not sure any more, and asks.
public class Lease {
    /// The time for which a claim is sure: it runs out after 15 s, and a call takes its time.
    private static final Duration SURE = Duration.ofSeconds(10);

    private static final ScopedValue<Lease> HELD = ScopedValue.newInstance();

    private final Claim claim;
    private final ClaimedIntents claimed;
    private final InstantSource time;
    private final Moment begun;
    private volatile Moment confirmed;
    private volatile boolean takenOff;

    /// @param confirmed when the question was sent to which the claim was the answer
    public Lease(Claim claim, ClaimedIntents claimed, InstantSource time, Moment confirmed) {
        this.claim = claim;
        this.claimed = claimed;
        this.time = time;
        this.begun = confirmed;
        this.confirmed = confirmed;
    }

    /// The lease on the intent that this thread performs; none where it performs none.
    public static Optional<Lease> ofThisThread() {
        return HELD.isBound() ? Optional.of(HELD.get()) : Optional.empty();
    }

    /// Does what belongs to performing the intent, behind its [Fence].
    public <T extends @Nullable Object, X extends Throwable> T during(ScopedValue.CallableOp<T, X> work) throws X {
        return Fence.around(this::check, () -> ScopedValue.where(HELD, this).call(work));
    }

    public Claim claim() {
        return claim;
    }

    /// When it was begun to perform the intent.
    public Moment begun() {
        return begun;
    }

    public void confirm(Moment asked) {
        confirmed = asked;
    }

    /// Notes whether the effect's own transaction takes the intent off the list. Should that not commit after all, the
    /// claim runs out, and the intent is performed again.
    public void takeOff(boolean isOff) {
        takenOff = isOff;
    }

    public boolean isTakenOff() {
        return takenOff;
    }

    /// Returns while the claim is this instance's, and renews it where that is not sure. Throws [ClaimLost] when
    /// another has taken up the intent.
    public void check() {
        var now = Moment.now(time);
        if (confirmed.isLongerAgoThan(SURE, now)) {
            if (!claimed.renew(claim)) {
                throw new ClaimLost();
            }
            confirm(now);
        }
    }
}
