package tidings.payment;

/// Where the money of a payment is.
enum PaymentStatus {
    /// With the customer, and still to be collected.
    DUE,
    /// With the shop.
    PAID,
    /// With the customer: the card did not give it.
    DECLINED,
    /// With the customer: the order came to nothing before it was charged.
    DROPPED,
    /// With the customer again.
    REFUNDED,
    /// With the shop once more: the bank has sent back what seemed to have arrived.
    RETURNED;

    /// Whether the money is where it is to be, and nothing is left to be done.
    boolean isSettled(boolean wanted) {
        return switch (this) {
            case DUE, RETURNED -> false;
            case PAID -> wanted;
            case DECLINED, DROPPED, REFUNDED -> true;
        };
    }
}
