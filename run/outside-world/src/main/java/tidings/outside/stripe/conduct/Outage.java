package tidings.outside.stripe.conduct;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// How Stripe can fail as a whole.
public enum Outage {
    /// The provider works.
    NONE,
    /// The connection is closed without an answer, and nothing is done.
    REFUSED,
    /// 503, and nothing is done.
    UNAVAILABLE,
    /// 500, and nothing is done; the error is remembered under the idempotency key, and replayed.
    FAILING,
    /// No answer for as long as this lasts; then the connection is closed, and nothing is done.
    HANGING;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
