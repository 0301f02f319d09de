package tidings.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCreateParams;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tidings.payment.ChargeRefused;
import tidings.payment.Opened;
import tidings.payment.Payment;
import tidings.payment.customers.Customers;

/// Opens payment intents at Stripe: with the customer where Stripe knows one, and without where it does not.
@Component
class StripeOpening {
    static final String ORDER_ID = "orderId";

    private final StripeClient client;
    private final StripeSearch search;
    private final StripeFailures failures;
    private final Customers customers;
    private final Clock clock;

    StripeOpening(StripeClient client, StripeSearch search, StripeFailures failures, Customers customers, Clock clock) {
        this.client = client;
        this.search = search;
        this.failures = failures;
        this.customers = customers;
        this.clock = clock;
    }

    Opened open(Payment payment) throws ChargeRefused {
        var customer = customers.nameOf(payment.charge().userId());
        try {
            return open(payment, customer, "open");
        } catch (StripeException e) {
            return switch (StripeCodes.verdict(e)) {
                case CUSTOMER_UNKNOWN -> openWithoutCustomer(payment, customer.orElse(""));
                case DECLINE -> throw new ChargeRefused(failures.declined(e));
                case ASK_ANEW -> knownUnderThisKey(payment, e);
                case RETRY, DONE, ADDRESS_INVALID, PERSON -> throw failures.failure(e);
            };
        }
    }

    /// A key that was used with other parameters says that there is something. What failed may have left nothing.
    private Opened knownUnderThisKey(Payment payment, StripeException refused) {
        var known = refused instanceof IdempotencyException
                ? search.find(payment.orderId(), clock.instant())
                : Optional.<Opened>empty();
        return known.orElseThrow(() -> failures.failure(refused));
    }

    /// Opens the charge without a customer: from now on the user is charged as nobody.
    private Opened openWithoutCustomer(Payment payment, String unknown) throws ChargeRefused {
        customers.lose(unknown);
        try {
            return open(payment, Optional.empty(), "open-without-customer");
        } catch (StripeException e) {
            throw new ChargeRefused(failures.declined(e));
        }
    }

    private Opened open(Payment payment, Optional<String> customer, String step) throws StripeException {
        var charge = payment.charge();
        var wish = PaymentIntentCreateParams.builder()
                .setAmount(charge.amount().amount())
                .setCurrency(charge.amount().currency().toLowerCase(Locale.ROOT))
                .addPaymentMethodType("card")
                .setPaymentMethod(charge.method())
                .putMetadata(ORDER_ID, payment.orderId().toString())
                .putMetadata("paymentId", payment.id().toString());
        customer.ifPresent(wish::setCustomer);
        var intent = client.v1().paymentIntents().create(wish.build(), Stripe.key(payment, step));
        return new Opened(intent.getId(), !isReplayed(intent));
    }

    /// Whether Stripe has said what it said before, to the same key: things may have moved on since.
    private static boolean isReplayed(PaymentIntent intent) {
        return intent.getLastResponse()
                .headers()
                .firstValue("Idempotent-Replayed")
                .filter("true"::equals)
                .isPresent();
    }
}
