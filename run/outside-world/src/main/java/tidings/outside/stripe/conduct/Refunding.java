package tidings.outside.stripe.conduct;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What becomes of money that is to be given back.
public enum Refunding {
    /// The money arrives at once.
    GOOD,
    /// The money is on its way at first, and arrives later.
    PENDING,
    /// The money seems to arrive, and the bank sends it back a moment later.
    FAILING,
    /// The customer has had the bank claim it back, so that the merchant is refused.
    DISPUTED,
    /// There is too little of the merchant's money to give any of it, so that the merchant is refused for now.
    UNFUNDED;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
