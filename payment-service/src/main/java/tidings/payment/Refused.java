package tidings.payment;

/// The provider will not even open the charge: no such card, or an amount that it does not deal in.
class Refused extends Exception {
    private final String reason;

    Refused(String reason) {
        super(reason);
        this.reason = reason;
    }

    /// For the customer to read.
    String reason() {
        return reason;
    }
}
