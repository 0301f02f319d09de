package tidings.payment;

import java.time.Instant;
import java.util.Optional;

/// The provider moves the money. One charge a payment; each step can be asked for again, and is taken once.
///
/// All methods throw [ProviderFailure] when they cannot say how it went: then it may or may not have been done. They
/// throw [tidings.messaging.NotBefore] when the provider wants to be left alone for a while, and
/// [tidings.messaging.NotRetryable] when asking again is of no use.
public interface Provider {

    /// Opens a charge, or the one that it has opened for the payment before. No money moves.
    ///
    /// Throws [ChargeRefused] when this card or this amount cannot be charged at all.
    Opened open(Payment payment) throws ChargeRefused;

    /// Looks through what was opened from when the order was placed until then: slow, and sure. Returns the
    /// charge that has come furthest.
    Optional<Opened> find(Payment payment, Instant until);

    /// Asks where the charge stands.
    Standing look(Payment payment);

    /// Takes the money.
    Standing confirm(Payment payment);

    /// Calls the charge off, before any money has moved.
    Standing cancel(Payment payment);

    /// Gives back all of the money that is left.
    Standing refund(Payment payment);
}
