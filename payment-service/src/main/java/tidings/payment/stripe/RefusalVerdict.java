package tidings.payment.stripe;

/// What a refusal of the provider means for us.
enum RefusalVerdict {
    /// The card or the amount is at fault, and not how we asked: final, and told to the customer.
    DECLINE,
    /// Nothing was done, and nothing is remembered: the same question again, later.
    RETRY,
    /// The provider would answer the same question the same again: look how things stand, and ask anew.
    ASK_ANEW,
    /// The request was carried out before: look what it came to.
    DONE,
    /// The provider does not know the customer (any more): go on without.
    CUSTOMER_UNKNOWN,
    /// The customer's address is none to the provider: final for its record of the customer, and no matter for a
    /// charge.
    ADDRESS_INVALID,
    /// Asking again does not help, and neither card nor customer is at fault.
    PERSON
}
