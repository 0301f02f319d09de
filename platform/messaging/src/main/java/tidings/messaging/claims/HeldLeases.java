package tidings.messaging.claims;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// The leases on the intents that are under way, by key. Known to the bookkeeping thread only.
public class HeldLeases {
    private static final Duration RENEWAL = Duration.ofSeconds(5); // well before a claim runs out

    private final Map<String, Lease> leases = new HashMap<>();
    private final DueIntents due;
    private final InstantSource time;
    private long renewedAt = System.nanoTime();

    public HeldLeases(DueIntents due, InstantSource time) {
        this.due = due;
        this.time = time;
    }

    public int size() {
        return leases.size();
    }

    /// Returns false, and adds nothing, where there is a lease on that key already.
    public boolean add(Lease lease) {
        return leases.putIfAbsent(lease.claim().key(), lease) == null;
    }

    public void remove(Claim claim) {
        leases.remove(claim.key());
    }

    public boolean areToBeRenewed() {
        return !leases.isEmpty() && System.nanoTime() - renewedAt > RENEWAL.toNanos();
    }

    /// Renews the claims that nobody else has taken up.
    public void renew() {
        var asked = Moment.now(time);
        var held = due.renew(leases.values().stream().map(Lease::claim).toList());
        leases.values().stream()
                .filter(lease -> held.contains(lease.claim().key()))
                .forEach(lease -> lease.confirm(asked));
        renewedAt = System.nanoTime();
    }
}
