package tidings.outside.stripe;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Payment methods that [exist for tests](https://docs.stripe.com/testing), good ones and bad ones.
enum TestCard {
    VISA("pm_card_visa", null),
    DECLINED("pm_card_visa_chargeDeclined", "generic_decline"),
    EMPTY("pm_card_visa_chargeDeclinedInsufficientFunds", "insufficient_funds");

    private final String id;
    private final @Nullable String declineCode;

    TestCard(String id, @Nullable String declineCode) {
        this.id = id;
        this.declineCode = declineCode;
    }

    static TestCard of(String id) {
        return Arrays.stream(values())
                .filter(card -> card.id.equals(id))
                .findAny()
                .orElseThrow(() -> StripeError.noSuch("PaymentMethod", id, "payment_method"));
    }

    /// Why a charge to this card is declined; empty when it is not.
    Optional<String> declineCode() {
        return Optional.ofNullable(declineCode);
    }
}
