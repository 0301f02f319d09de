package tidings.payment;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tidings.payment.restoration.Restoration;

/// Opens charges, and finds those that the provider has and the book has lost.
///
/// To search through all that the provider has takes long. So it is done only where asking for the charge again does
/// not show what there is:
///
/// - The order is so old that the provider has forgotten its keys.
/// - The order is older than the restoration of this database, and its money is not wanted any more, so that nothing
///   is asked for again.
/// - The order is older than the restoration, and the provider takes the first key for a new one: what was asked under
///   later keys is lost.
@Component
class Reconciliation {
    private static final Duration KEYS_ARE_KNOWN = Duration.ofHours(23); // they are forgotten after a day
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final Duration MOST_ARE_OPENED = Duration.ofDays(1);

    private final Provider provider;
    private final Restoration restoration;
    private final Clock clock;

    Reconciliation(Provider provider, Restoration restoration, Clock clock) {
        this.provider = provider;
        this.restoration = restoration;
        this.clock = clock;
    }

    /// The charge that the provider has, where it may have one that the book has lost; else a new one, if it is wanted.
    Optional<Opened> findOrOpen(Payment payment) throws ChargeRefused {
        var known = comesFirst(payment) ? find(payment) : Optional.<Opened>empty();
        return known.isPresent() || !payment.isWanted() ? known : Optional.of(openOrFind(payment));
    }

    /// No money has moved yet: where the charge is new to the provider and should not be, it is searched for now.
    private Opened openOrFind(Payment payment) throws ChargeRefused {
        var opened = provider.open(payment);
        return opened.isNew() && comesAfterwards(payment) ? find(payment).orElse(opened) : opened;
    }

    /// What is lost may have been opened at any time since the order was placed, as when it was heard days later.
    /// Where nothing is lost no money has moved that the book does not know of, and a day is enough.
    private Optional<Opened> find(Payment payment) {
        var aDay = payment.orderId().time().plus(MOST_ARE_OPENED);
        var now = clock.instant();
        return provider.find(payment, isFromBeforeTheRestoration(payment) && now.isAfter(aDay) ? now : aDay);
    }

    private boolean comesFirst(Payment payment) {
        return isForgotten(payment) || (!payment.isWanted() && isFromBeforeTheRestoration(payment));
    }

    private boolean comesAfterwards(Payment payment) {
        return !isForgotten(payment) && isFromBeforeTheRestoration(payment);
    }

    private boolean isForgotten(Payment payment) {
        return payment.orderId().time().isBefore(clock.instant().minus(KEYS_ARE_KNOWN));
    }

    private boolean isFromBeforeTheRestoration(Payment payment) {
        return payment.orderId().time().isBefore(restoration.moment().plus(CLOCKS_DIFFER));
    }
}
