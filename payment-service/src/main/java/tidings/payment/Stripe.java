package tidings.payment;

import static tidings.payment.StripeAnswers.decline;
import static tidings.payment.StripeAnswers.failure;
import static tidings.payment.StripeAnswers.isMissing;
import static tidings.payment.StripeAnswers.isRefusal;
import static tidings.payment.StripeAnswers.standing;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.PaymentIntentCancelParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tidings.events.UserId;

/// The provider is [Stripe](https://docs.stripe.com/payments/payment-intents); a charge is a payment intent there.
///
/// Stripe answers the same to the same idempotency key, even when the answer was a failure, and forgets the key after
/// a day. So a key stands for one step of one attempt, and is trusted for a repetition soon after, no more.
@Component
class Stripe implements Provider {
    private final StripeClient client;
    private final Customers customers;

    Stripe(StripeClient client, Customers customers) {
        this.client = client;
        this.customers = customers;
    }

    @Override
    public String open(Payment payment) throws Refused {
        var wish = PaymentIntentCreateParams.builder()
                .setAmount(payment.amount().amount())
                .setCurrency(payment.amount().currency().toLowerCase(Locale.ROOT))
                .addPaymentMethodType("card")
                .setPaymentMethod(payment.method())
                .putMetadata("orderId", payment.orderId().toString())
                .putMetadata("paymentId", payment.id().toString());
        customers.nameOf(payment.userId()).ifPresent(wish::setCustomer);
        try {
            return client.v1()
                    .paymentIntents()
                    .create(wish.build(), key(payment, "open"))
                    .getId();
        } catch (StripeException e) {
            if (isRefusal(e)) {
                throw new Refused(decline(e.getStripeError()));
            }
            throw failure(e);
        }
    }

    @Override
    public Standing look(Payment payment) {
        var inWhole =
                PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build();
        return standing(ask(() -> client.v1().paymentIntents().retrieve(payment.charge(), inWhole)));
    }

    @Override
    public Standing confirm(Payment payment) {
        var alone = PaymentIntentConfirmParams.builder()
                .setErrorOnRequiresAction(true)
                .build();
        try {
            return standing(client.v1().paymentIntents().confirm(payment.charge(), alone, key(payment, "confirm")));
        } catch (CardException e) {
            return new Standing.Declined(decline(e.getStripeError()));
        } catch (StripeException e) {
            throw failure(e);
        }
    }

    @Override
    public Standing cancel(Payment payment) {
        var wish = PaymentIntentCancelParams.builder().build();
        return standing(ask(() -> client.v1().paymentIntents().cancel(payment.charge(), wish, key(payment, "cancel"))));
    }

    @Override
    public Standing refund(Payment payment) {
        var all =
                RefundCreateParams.builder().setPaymentIntent(payment.charge()).build();
        return standing(ask(() -> client.v1().refunds().create(all, key(payment, "refund"))));
    }

    @Override
    public String introduce(UserId userId, int attempt) {
        var wish = CustomerCreateParams.builder()
                .putMetadata("userId", userId.toString())
                .build();
        return ask(() -> client.v1().customers().create(wish, key("customer-%s-%d".formatted(userId, attempt))))
                .getId();
    }

    @Override
    public void describe(String customer, CreateCustomer user) {
        var wish = CustomerUpdateParams.builder()
                .setEmail(user.email())
                .setName(user.name())
                .build();
        ask(() -> client.v1().customers().update(customer, wish));
    }

    @Override
    public void forget(String customer) {
        try {
            client.v1().customers().delete(customer);
        } catch (StripeException e) {
            if (!isMissing(e)) {
                throw failure(e);
            }
        }
    }

    private static RequestOptions key(Payment payment, String step) {
        return key("%s-%s-%d".formatted(payment.id(), step, payment.attempt()));
    }

    private static RequestOptions key(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (StripeException e) {
            throw failure(e);
        }
    }

    private interface Question<T> {
        T ask() throws StripeException;
    }
}
