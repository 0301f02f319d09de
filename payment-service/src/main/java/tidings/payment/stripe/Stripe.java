package tidings.payment.stripe;

import static tidings.payment.stripe.StripeAnswers.standing;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tidings.payment.ChargeRefused;
import tidings.payment.Opened;
import tidings.payment.Payment;
import tidings.payment.Provider;
import tidings.payment.Standing;

/// The provider is [Stripe](https://docs.stripe.com/payments/payment-intents); a charge is a payment intent there.
///
/// Stripe answers the same to the same idempotency key, even when the answer was a failure, and forgets the key after
/// a day. So a key stands for one step of one attempt, and is trusted for a repetition soon after, no more. It follows
/// from the order: an instance that has lost what came of a step asks under the same key, and is told.
@Component
class Stripe implements Provider {
    private final StripeClient client;
    private final StripeOpening opening;
    private final StripeSearch search;
    private final StripeFailures failures;

    Stripe(StripeClient client, StripeOpening opening, StripeSearch search, StripeFailures failures) {
        this.client = client;
        this.opening = opening;
        this.search = search;
        this.failures = failures;
    }

    @Override
    public Opened open(Payment payment) throws ChargeRefused {
        return opening.open(payment);
    }

    @Override
    public Optional<Opened> find(Payment payment, Instant until) {
        return search.find(payment.orderId(), until);
    }

    @Override
    public Standing look(Payment payment) {
        var inWhole = PaymentIntentRetrieveParams.builder()
                .addExpand("latest_charge.refunds")
                .build();
        return standing(failures.ask(() -> client.v1().paymentIntents().retrieve(payment.charge(), inWhole)));
    }

    @Override
    public Standing confirm(Payment payment) {
        var alone = PaymentIntentConfirmParams.builder()
                .setErrorOnRequiresAction(true)
                .build();
        try {
            return standing(client.v1().paymentIntents().confirm(payment.charge(), alone, key(payment, "confirm")));
        } catch (StripeException e) {
            if (StripeCodes.verdict(e) == RefusalVerdict.DECLINE) {
                return new Standing.Declined(StripeAnswers.decline(e.getStripeError()));
            }
            throw failures.failure(e);
        }
    }

    @Override
    public Standing cancel(Payment payment) {
        var wish = PaymentIntentCancelParams.builder().build();
        return standing(failures.ask(
                () -> client.v1().paymentIntents().cancel(payment.charge(), wish, key(payment, "cancel"))));
    }

    @Override
    public Standing refund(Payment payment) {
        var all =
                RefundCreateParams.builder().setPaymentIntent(payment.charge()).build();
        try {
            return standing(client.v1().refunds().create(all, key(payment, "refund")));
        } catch (StripeException e) {
            return switch (StripeCodes.verdict(e)) {
                case DONE -> whatItCameTo(payment, e);
                case RETRY, ASK_ANEW -> throw failures.failure(e);
                case DECLINE, CUSTOMER_UNKNOWN, ADDRESS_INVALID, PERSON ->
                    StripeRefundTrouble.refused(payment.charge(), StripeFailures.message(e));
            };
        }
    }

    private Standing whatItCameTo(Payment payment, StripeException done) {
        var now = look(payment);
        if (now instanceof Standing.Charged) {
            throw failures.failure(done);
        }
        return now;
    }

    /// Names one step of one attempt, so that it is taken once.
    static RequestOptions key(Payment payment, String step) {
        return StripeConfiguration.key("%s-%s-%d".formatted(payment.id(), step, payment.attempt()));
    }
}
