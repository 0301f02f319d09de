package tidings.outside.stripe.conduct;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tidings.outside.stripe.api.StripeException;

/// Payment methods that [exist for tests](https://docs.stripe.com/testing), good ones and bad ones.
public enum TestCard {
    VISA("pm_card_visa", null, Refunding.GOOD),
    DECLINED("pm_card_visa_chargeDeclined", "generic_decline"),
    EMPTY("pm_card_visa_chargeDeclinedInsufficientFunds", "insufficient_funds"),
    GUARDED("pm_card_authenticationRequired", "authentication_required"),
    REFUNDED_LATER("pm_card_pendingRefund", Refunding.PENDING),
    NOT_REFUNDED("pm_card_refundFail", Refunding.FAILING),
    CLAIMED_BACK("pm_card_createDispute", Refunding.DISPUTED);

    private final String id;
    private final @Nullable String declineCode;
    private final Refunding refunds;

    TestCard(String id, String declineCode) {
        this(id, declineCode, Refunding.GOOD);
    }

    TestCard(String id, Refunding refunds) {
        this(id, null, refunds);
    }

    TestCard(String id, @Nullable String declineCode, Refunding refunds) {
        this.id = id;
        this.declineCode = declineCode;
        this.refunds = refunds;
    }

    public static TestCard of(String id) {
        return Arrays.stream(values())
                .filter(card -> card.id.equals(id))
                .findAny()
                .orElseThrow(() -> StripeException.noSuch("PaymentMethod", id, "payment_method"));
    }

    /// Why a charge to this card is declined; empty when it is not.
    public Optional<String> declineCode() {
        return Optional.ofNullable(declineCode);
    }

    public Refunding refunds() {
        return refunds;
    }
}
