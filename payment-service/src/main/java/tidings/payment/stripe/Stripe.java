package tidings.payment.stripe;

import static tidings.payment.stripe.StripeAnswers.standing;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentConfirmParams;
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
record Stripe(
        StripeClient client,
        StripeOpening opening,
        StripeSearch search,
        StripeInquiry inquiry,
        StripeRefunding refunding,
        StripeFailures failures)
        implements Provider {
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
        return inquiry.look(payment);
    }

    @Override
    public Standing confirm(Payment payment) {
        var alone = PaymentIntentConfirmParams.builder()
                .setErrorOnRequiresAction(true)
                .build();
        try {
            var charge = payment.charge().name();
            return standing(client.v1().paymentIntents().confirm(charge, alone, key(payment, "confirm")));
        } catch (StripeException e) {
            return new Standing.Declined(failures.declined(e));
        }
    }

    @Override
    public Standing cancel(Payment payment) {
        var wish = PaymentIntentCancelParams.builder().build();
        var charge = payment.charge().name();
        return standing(failures.ask(() -> client.v1().paymentIntents().cancel(charge, wish, key(payment, "cancel"))));
    }

    @Override
    public Standing refund(Payment payment) {
        return refunding.refund(payment);
    }

    /// Names one step of one attempt, so that it is taken once.
    static RequestOptions key(Payment payment, String step) {
        return StripeConfiguration.key(
                "%s-%s-%d".formatted(payment.id(), step, payment.charge().attempt()));
    }
}
