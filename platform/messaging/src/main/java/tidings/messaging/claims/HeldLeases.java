package tidings.messaging.claims;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// The leases on the intents that are under way, by key. Known to the bookkeeping thread only.
public class HeldLeases {
    private static final Duration RENEWAL = Duration.ofSeconds(5); // well before a claim runs out

    private final Map<String, Lease> leases = new HashMap<>();
    private final ClaimedIntents claimed;
    private final InstantSource time;
    private long renewedAt = System.nanoTime();

    public HeldLeases(ClaimedIntents claimed, InstantSource time) {
        this.claimed = claimed;
        this.time = time;
    }

    public int size() {
        return leases.size();
    }

    /// Returns false, and adds nothing, where there is a lease on that key already.
    public boolean add(Lease lease) {
        return leases.putIfAbsent(lease.claim().key(), lease) == null;
    }

    /// Whether the lease on the same key is of an intent that is off the list already, and has yet to be removed.
    public boolean isTakenOff(Claim claim) {
        var lease = leases.get(claim.key());
        return lease != null && lease.isTakenOff();
    }

    /// Since when the intent has been under way.
    public Moment begun(Claim claim) {
        return requireNonNull(leases.get(claim.key())).begun();
    }

    public void remove(Claim claim) {
        leases.remove(claim.key());
    }

    /// Renews the claims that nobody else has taken up, when it is time for that, and returns whether it is.
    public boolean renewInTime() {
        var isTime = !leases.isEmpty() && System.nanoTime() - renewedAt > RENEWAL.toNanos();
        if (isTime) {
            renew();
        }
        return isTime;
    }

    private void renew() {
        var asked = Moment.now(time);
        var held = claimed.renew(leases.values().stream().map(Lease::claim).toList());
        leases.values().stream()
                .filter(lease -> held.contains(lease.claim().key()))
                .forEach(lease -> lease.confirm(asked));
        renewedAt = System.nanoTime();
    }
}
