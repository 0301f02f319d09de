package tidings.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.RefundCreateParams;
import org.springframework.stereotype.Component;
import tidings.payment.Payment;
import tidings.payment.Standing;

/// Has Stripe give money back: all that is left of a payment intent.
@Component
class StripeRefunding {
    private final StripeClient client;
    private final StripeInquiry inquiry;
    private final StripeFailures failures;

    StripeRefunding(StripeClient client, StripeInquiry inquiry, StripeFailures failures) {
        this.client = client;
        this.inquiry = inquiry;
        this.failures = failures;
    }

    Standing refund(Payment payment) {
        var charge = payment.charge().name();
        var all = RefundCreateParams.builder().setPaymentIntent(charge).build();
        try {
            return StripeAnswers.standing(client.v1().refunds().create(all, Stripe.key(payment, "refund")));
        } catch (StripeException e) {
            return switch (StripeCodes.verdict(e)) {
                case DONE -> whatItCameTo(payment, e);
                case RETRY, ASK_ANEW -> throw failures.failure(e);
                case DECLINE, CUSTOMER_UNKNOWN, ADDRESS_INVALID, PERSON ->
                    StripeRefundTrouble.refused(charge, StripeFailures.message(e));
            };
        }
    }

    private Standing whatItCameTo(Payment payment, StripeException done) {
        var now = inquiry.look(payment);
        if (now instanceof Standing.Charged) {
            throw failures.failure(done);
        }
        return now;
    }
}
