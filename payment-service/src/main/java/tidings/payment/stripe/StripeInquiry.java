package tidings.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.param.PaymentIntentRetrieveParams;
import org.springframework.stereotype.Component;
import tidings.payment.Payment;
import tidings.payment.Standing;

/// The inquiry at Stripe where a charge stands, with all that has become of its refunds.
@Component
class StripeInquiry {
    private static final PaymentIntentRetrieveParams IN_WHOLE = PaymentIntentRetrieveParams.builder()
            .addExpand("latest_charge.refunds")
            .build();

    private final StripeClient client;
    private final StripeFailures failures;

    StripeInquiry(StripeClient client, StripeFailures failures) {
        this.client = client;
        this.failures = failures;
    }

    Standing look(Payment payment) {
        var intent = failures.ask(
                () -> client.v1().paymentIntents().retrieve(payment.charge().name(), IN_WHOLE));
        return StripeAnswers.standing(intent);
    }
}
