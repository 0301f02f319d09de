package tidings.payment.customers;

import tidings.events.UserId;

/// The customers that the provider knows. Its methods throw what those of [tidings.payment.Provider] do, for the same
/// reasons.
public interface ProviderCustomers {

    /// Makes the user known as a customer, by number only, once an attempt. Returns the customer's name there.
    String introduce(UserId userId, int attempt);

    /// Says who the customer is, as far as the provider takes it, if there is one of that name (any more).
    void describe(String customer, CreateCustomer user);

    /// Has the customer forgotten, if there is one of that name (any more).
    void forget(String customer);
}
