package tidings.payment;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Decides when the provider has to be searched for what it has on an order.
///
/// That takes long, so it is done only where asking for the charge again does not show what there is: because the
/// provider has forgotten our keys by now, or, of an order that is older than the restoration of this database, because
/// nothing is asked for any more, or because what was asked under other keys than the first is lost.
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

    /// Before anything is asked for.
    boolean comesFirst(Payment payment) {
        return isForgotten(payment) || (!payment.isWanted() && isFromBeforeTheRestoration(payment));
    }

    /// When the provider has opened the charge as one that it did not know, before it is confirmed.
    boolean comesAfterwards(Payment payment) {
        return !isForgotten(payment) && isFromBeforeTheRestoration(payment);
    }

    private boolean isForgotten(Payment payment) {
        return payment.orderId().time().isBefore(clock.instant().minus(KEYS_ARE_KNOWN));
    }

    private boolean isFromBeforeTheRestoration(Payment payment) {
        return payment.orderId().time().isBefore(restoration.moment().plus(CLOCKS_DIFFER));
    }
}
