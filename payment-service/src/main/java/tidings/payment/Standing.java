package tidings.payment;

import tidings.events.Decline;

/// The standing of a charge at the provider.
public sealed interface Standing {

    /// The charge exists, and no money has moved or will move by itself.
    record Open() implements Standing {}

    record Charged() implements Standing {}

    /// The card did not give the money, for a reason that its owner can read.
    record Declined(Decline reason) implements Standing {}

    /// The charge was called off before any money moved.
    record Canceled() implements Standing {}

    /// All of the money was given back.
    record Refunded() implements Standing {}

    /// All of the money is on its way back.
    record Refunding() implements Standing {}

    /// The money cannot be given back, or was and did not arrive: for a person, to whom the reason is told.
    record Unrefunded(String reason) implements Standing {}
}
