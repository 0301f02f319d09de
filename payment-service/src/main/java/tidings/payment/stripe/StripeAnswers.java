package tidings.payment.stripe;

import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeError;
import java.util.Objects;
import java.util.stream.Stream;
import tidings.events.Decline;
import tidings.messaging.NotRetryable;
import tidings.payment.ProviderFailure;
import tidings.payment.Standing;

/// Stripe's answers, read as where a charge stands.
final class StripeAnswers {
    private static final Decline NOBODY_IS_THERE =
            new Decline("authentication_required", "Your bank wants to hear from you, and could not ask you.");

    private StripeAnswers() {}

    static Standing standing(PaymentIntent intent) {
        return switch (intent.getStatus()) {
            case "requires_confirmation" -> new Standing.Open();
            case "requires_payment_method" -> new Standing.Declined(lastError(intent));
            case "requires_action" -> new Standing.Declined(NOBODY_IS_THERE);
            case "canceled" -> new Standing.Canceled();
            case "succeeded" -> StripeRefunds.standing(intent);
            case "processing" -> throw ProviderFailure.answer("The payment intent is still processing");
            default ->
                throw new NotRetryable(("The payment intent %s is %s, which the shop never asks for. Bring it to an end"
                                + " in Stripe's dashboard, and have it performed again.")
                        .formatted(intent.getId(), intent.getStatus()));
        };
    }

    static Standing standing(Refund refund) {
        return switch (refund.getStatus()) {
            case "succeeded" -> new Standing.Refunded();
            case "pending", "requires_action" -> StripeRefunds.pending(refund);
            default -> StripeRefundTrouble.failed(refund);
        };
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
