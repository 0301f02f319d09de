package tidings.payment;

import tidings.events.Decline;

/// The provider will not even open the charge: no such card, or an amount that it does not deal in.
public class ChargeRefused extends Exception {
    private final transient Decline reason;

    public ChargeRefused(Decline reason) {
        super(reason.text());
        this.reason = reason;
    }

    Decline reason() {
        return reason;
    }
}
