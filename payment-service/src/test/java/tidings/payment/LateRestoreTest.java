package tidings.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.param.PaymentIntentCreateParams;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tidings.events.OrderId;

/// An order that was charged days after it was placed, as when the broker was away, and all of that is not in the
/// database any more. Stripe has forgotten the key by now.
class LateRestoreTest extends OpenTill {
    private static final Duration AGE = Duration.ofDays(3);

    @Autowired
    private StripeClient stripe;

    LateRestoreTest() {
        super(OrderId.at(Instant.now().minus(AGE)));
    }

    @Test
    void anOrderThatWasChargedDaysLaterIsNotChargedAgain() throws Exception {
        orderWasCharged();
        databaseIsRestored();

        orderIsPlaced("pm_card_visa");

        eventuallyTold("PaymentSucceeded");
        assertThat(PROVIDER.moneyOf(order)).containsExactly("charged 1299, refunded 0");
    }

    @Test
    void anOrderThatWasChargedDaysLaterAndIsCancelledMeanwhileIsRefunded() throws Exception {
        orderWasCharged();
        databaseIsRestored();
        PROVIDER.behave("\"outage\": \"refused\"");
        orderIsPlaced("pm_card_visa");
        orderIsCancelled();
        await().until(() -> count("payment where not wanted and order_id = '%s'".formatted(order)) == 1);

        PROVIDER.behave("\"outage\": \"none\"");

        eventuallyTold("PaymentSucceeded", "PaymentRefunded");
        assertThat(PROVIDER.moneyOf(order)).containsExactly("charged 1299, refunded 1299");
    }

    /// A moment ago, which is three days after it was placed, and under no key that is known.
    private void orderWasCharged() throws StripeException {
        var wish = PaymentIntentCreateParams.builder()
                .setAmount(1299L)
                .setCurrency("eur")
                .addPaymentMethodType("card")
                .setPaymentMethod("pm_card_visa")
                .putMetadata("orderId", order.toString());
        var intent = stripe.v1().paymentIntents().create(wish.build());
        stripe.v1().paymentIntents().confirm(intent.getId());
    }
}
