package tidings.payment;

/// The status of a payment: where its money is.
enum PaymentStatus {
    /// The money is with the customer, and still to be collected.
    DUE,
    /// The money is with the shop.
    PAID,
    /// The money is with the customer: the card did not give it.
    DECLINED,
    /// The money is with the customer: the order came to nothing before it was charged.
    DROPPED,
    /// The money is with the customer again.
    REFUNDED,
    /// The money is with the shop once more: the bank has sent back what seemed to have arrived.
    RETURNED;

    /// Whether the money is where it is to be, and nothing is left to be done.
    boolean isSettled(boolean wanted) {
        return switch (this) {
            case DUE, RETURNED -> false;
            case PAID -> wanted;
            case DECLINED, DROPPED, REFUNDED -> true;
        };
    }

    /// Whether the money is on its way back, or was, and it is not certain that it has arrived to stay.
    boolean awaitsRefund(boolean wanted) {
        return switch (this) {
            case PAID -> !wanted;
            case REFUNDED, RETURNED -> true;
            case DUE, DECLINED, DROPPED -> false;
        };
    }
}
