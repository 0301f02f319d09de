package tidings.payment;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;

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

    static ProviderFailure failure(StripeException e) {
        return e instanceof ApiConnectionException ? ProviderFailure.silence(e) : ProviderFailure.answer(e);
    }

    private static boolean isRefunded(PaymentIntent intent) {
        var charge = intent.getLatestChargeObject();
        return charge != null && charge.getRefunded();
    }

    private static String lastError(PaymentIntent intent) {
        var error = intent.getLastPaymentError();
        return error == null ? "There is no card to charge." : error.getMessage();
    }
}
