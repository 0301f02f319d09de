package tidings.outside.stripe.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// What went wrong, as Stripe [words it](https://docs.stripe.com/api/errors).
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StripeError(
        String type,
        @Nullable String code,
        @Nullable String declineCode,
        String message,
        @Nullable String param,
        @Nullable StripeObject paymentIntent) {

    public static StripeError declined(String declineCode) {
        var message = declineCode.equals("insufficient_funds")
                ? "Your card has insufficient funds."
                : "Your card was declined.";
        var code = declineCode.equals("authentication_required") ? declineCode : "card_declined";
        return new StripeError("card_error", code, declineCode, message, null, null);
    }

    StripeError about(StripeObject intent) {
        return new StripeError(type, code, declineCode, message, param, intent);
    }
}
