package tidings.payment;

import tidings.events.UserId;

/// Whoever moves the money. One charge a payment; each step can be asked for again, and is taken once.
///
/// All methods throw [ProviderFailure] when they cannot say how it went. Then it may or may not have been done.
interface Provider {

    /// Opens a charge. No money moves. Returns the charge's name.
    ///
    /// Throws [Refused] when this card or this amount cannot be charged at all.
    String open(Payment payment) throws Refused;

    /// Asks where the charge stands.
    Standing look(Payment payment);

    /// Takes the money.
    Standing confirm(Payment payment);

    /// Calls the charge off, before any money has moved.
    Standing cancel(Payment payment);

    /// Gives all of the money back.
    Standing refund(Payment payment);

    /// Makes the user known as a customer, by number only, once an attempt. Returns the customer's name there.
    String introduce(UserId userId, int attempt);

    /// Says who the customer is.
    void describe(String customer, CreateCustomer user);

    /// Has the customer forgotten, if there is one of that name (any more).
    void forget(String customer);
}
