package tidings.payment;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeError;
import java.util.Objects;
import java.util.stream.Stream;
import tidings.events.Decline;

/// What Stripe's answers mean.
final class StripeAnswers {
    private StripeAnswers() {}

    static Standing standing(PaymentIntent intent) {
        return switch (intent.getStatus()) {
            case "requires_confirmation" -> new Standing.Open();
            case "requires_payment_method" -> new Standing.Declined(lastError(intent));
            case "canceled" -> new Standing.Canceled();
            case "succeeded" -> isRefunded(intent) ? new Standing.Refunded() : new Standing.Charged();
            default -> throw ProviderFailure.answer("The payment intent is still " + intent.getStatus());
        };
    }

    static Standing standing(Refund refund) {
        return switch (refund.getStatus()) {
            case "succeeded", "pending" -> new Standing.Refunded();
            default -> throw ProviderFailure.answer("The refund is " + refund.getStatus());
        };
    }

    /// Whether it is the card or the amount that is at fault, and not how we asked.
    static boolean isRefusal(StripeException e) {
        return e instanceof InvalidRequestException invalid
                && ("payment_method".equals(invalid.getParam()) || "amount".equals(invalid.getParam()));
    }

    /// Whether what was asked about does not exist, or not any more.
    static boolean isMissing(StripeException e) {
        return "resource_missing".equals(e.getCode());
    }

    static ProviderFailure failure(StripeException e) {
        return e instanceof ApiConnectionException || isStillAtIt(e)
                ? ProviderFailure.silence(e)
                : ProviderFailure.answer(e);
    }

    /// It was asked the same a moment ago, by somebody who did not wait for the answer.
    private static boolean isStillAtIt(StripeException e) {
        return "idempotency_key_in_use".equals(e.getCode());
    }

    private static boolean isRefunded(PaymentIntent intent) {
        var charge = intent.getLatestChargeObject();
        return charge != null && charge.getRefunded();
    }

    /// Why it declines: its most exact word for it, and its sentence for the customer.
    static Decline decline(StripeError error) {
        var code = Stream.of(error.getDeclineCode(), error.getCode())
                .filter(Objects::nonNull)
                .findFirst();
        return new Decline(code.orElse(Decline.UNKNOWN), error.getMessage());
    }

    private static Decline lastError(PaymentIntent intent) {
        var error = intent.getLastPaymentError();
        return error == null ? new Decline("no_card", "There is no card to charge.") : decline(error);
    }
}
