package tidings.payment;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Decides when the provider has to be asked for what it has on an order.
///
/// That takes a search through all that it has, so it is done only where asking for the charge again would not find it:
/// because the provider has forgotten our key by now, or because the order came to nothing, so that nothing is asked
/// for, and the charge may have been made in a time that this database has lost.
@Component
class Reconciliation {
    private static final Duration KEYS_ARE_KNOWN = Duration.ofHours(23); // they are forgotten after a day
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final Restoration restoration;
    private final Clock clock;

    Reconciliation(Restoration restoration, Clock clock) {
        this.restoration = restoration;
        this.clock = clock;
    }

    boolean isDue(Payment payment) {
        var ordered = payment.orderId().time();
        return ordered.isBefore(clock.instant().minus(KEYS_ARE_KNOWN))
                || (!payment.isWanted() && ordered.isBefore(restoration.moment().plus(CLOCKS_DIFFER)));
    }
}
