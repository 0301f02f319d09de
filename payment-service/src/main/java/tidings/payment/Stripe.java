package tidings.payment;

import static tidings.payment.StripeAnswers.decline;
import static tidings.payment.StripeAnswers.standing;
import static tidings.payment.StripeFailures.message;

import com.stripe.StripeClient;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tidings.events.UserId;

/// The provider is [Stripe](https://docs.stripe.com/payments/payment-intents); a charge is a payment intent there.
///
/// Stripe answers the same to the same idempotency key, even when the answer was a failure, and forgets the key after
/// a day. So a key stands for one step of one attempt, and is trusted for a repetition soon after, no more. It follows
/// from the order: whoever has lost what came of a step asks under the same key, and is told.
@Component
class Stripe implements Provider {
    static final String ORDER_ID = "orderId";

    private final StripeClient client;
    private final StripeSearch search;
    private final StripeCustomers desk;
    private final StripeFailures failures;
    private final Customers customers;
    private final Clock clock;

    Stripe(StripeClient client, Customers customers, Clock clock) {
        this.client = client;
        this.search = new StripeSearch(client);
        this.failures = new StripeFailures(clock);
        this.desk = new StripeCustomers(client, customers, failures);
        this.customers = customers;
        this.clock = clock;
    }

    @Override
    public Opened open(Payment payment) throws Refused {
        var customer = customers.nameOf(payment.userId());
        try {
            return open(payment, customer, "open");
        } catch (StripeException e) {
            return switch (StripeCodes.verdict(e)) {
                case CUSTOMER_UNKNOWN -> openWithoutCustomer(payment, customer.orElse(""));
                case DECLINE -> throw new Refused(decline(e.getStripeError()));
                case ASK_ANEW -> knownUnderThisKey(payment, e);
                case RETRY, DONE, ADDRESS_INVALID, PERSON -> throw failures.failure(e);
            };
        }
    }

    /// A key that was used with other parameters says that there is something. What failed may have left nothing.
    private Opened knownUnderThisKey(Payment payment, StripeException refused) {
        var known = refused instanceof IdempotencyException ? find(payment, clock.instant()) : Optional.<Opened>empty();
        return known.orElseThrow(() -> failures.failure(refused));
    }

    /// From now on the user is charged as nobody.
    private Opened openWithoutCustomer(Payment payment, String unknown) throws Refused {
        customers.lose(unknown);
        try {
            return open(payment, Optional.empty(), "open-without-customer");
        } catch (StripeException e) {
            if (StripeCodes.verdict(e) == Verdict.DECLINE) {
                throw new Refused(decline(e.getStripeError()));
            }
            throw failures.failure(e);
        }
    }

    private Opened open(Payment payment, Optional<String> customer, String step) throws StripeException {
        var wish = PaymentIntentCreateParams.builder()
                .setAmount(payment.amount().amount())
                .setCurrency(payment.amount().currency().toLowerCase(Locale.ROOT))
                .addPaymentMethodType("card")
                .setPaymentMethod(payment.method())
                .putMetadata(ORDER_ID, payment.orderId().toString())
                .putMetadata("paymentId", payment.id().toString());
        customer.ifPresent(wish::setCustomer);
        var intent = client.v1().paymentIntents().create(wish.build(), key(payment, step));
        return new Opened(intent.getId(), !isReplayed(intent));
    }

    @Override
    public Optional<Opened> find(Payment payment, Instant until) {
        return failures.ask(() -> search.find(payment.orderId(), until))
                .map(intent -> new Opened(intent.getId(), false));
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
            if (StripeCodes.verdict(e) == Verdict.DECLINE) {
                return new Standing.Declined(decline(e.getStripeError()));
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
                    StripeRefundTrouble.refused(payment.charge(), message(e));
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

    @Override
    public String introduce(UserId userId, int attempt) {
        return desk.introduce(userId, attempt);
    }

    @Override
    public void describe(String customer, CreateCustomer user) {
        desk.describe(customer, user);
    }

    @Override
    public void forget(String customer) {
        desk.forget(customer);
    }

    /// Whether Stripe has said what it said before, to the same key: things may have moved on since.
    private static boolean isReplayed(PaymentIntent intent) {
        return intent.getLastResponse()
                .headers()
                .firstValue("Idempotent-Replayed")
                .filter("true"::equals)
                .isPresent();
    }

    private static RequestOptions key(Payment payment, String step) {
        return StripeConfiguration.key("%s-%s-%d".formatted(payment.id(), step, payment.attempt()));
    }
}
