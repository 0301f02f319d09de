package tidings.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.stripe.StripeClient;
import com.stripe.param.PaymentIntentUpdateParams;
import com.stripe.param.RefundListParams;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tidings.events.Money;
import tidings.events.OrderConfirmed;

/// Money that is given back does not always arrive, or not at once.
class RefundTest extends OpenTill {
    private static final Duration A_WHILE = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private StripeClient stripe;

    @Test
    void aPendingRefundIsToldWhenItHasArrived() throws Exception {
        PROVIDER.behave("\"refunds\": \"pending\"");
        paidOrderIsCancelled("pm_card_visa");
        await().until(() -> refunds() == 1);
        await().during(A_WHILE).until(() -> news().equals(List.of("PaymentSucceeded")));

        PROVIDER.behave("\"refunds\": \"good\"");

        eventuallyTold("PaymentSucceeded", "PaymentRefunded");
        assertThat(refunds()).isEqualTo(1);
    }

    @Test
    void aRefundThatFailsAfterItSeemedToArriveIsForAPerson() throws Exception {
        paidOrderIsCancelled("pm_card_refundFail");
        eventuallyTold("PaymentSucceeded", "PaymentRefunded");

        await().atMost(PATIENCE).until(() -> isInStatus("RETURNED"));

        assertThat(refunds()).isEqualTo(1);
        giveBackElsewhere();
        await().atMost(PATIENCE).until(() -> isInStatus("REFUNDED") && count("messaging.intent") == 0);
        assertThat(news()).containsExactly("PaymentSucceeded", "PaymentRefunded");
    }

    @Test
    void aDisputedChargeIsNotRefundedAgainAndAgain() throws Exception {
        paidOrderIsCancelled("pm_card_createDispute");

        await().until(() -> count("payment where not wanted and order_id = '%s'".formatted(order)) == 1);
        await().during(A_WHILE)
                .until(() -> count("payment where attempt = 1 and order_id = '%s'".formatted(order)) == 1);
        assertThat(news()).containsExactly("PaymentSucceeded");
        giveBackElsewhere();
        eventuallyTold("PaymentSucceeded", "PaymentRefunded");
    }

    @Test
    void aDisputeThatComesInBetweenIsForAPersonToo() {
        orderIsPlaced("pm_card_visa");
        eventuallyTold("PaymentSucceeded");
        PROVIDER.behave("""
                "trouble": {"path": "/v1/refunds", "status": 400, "code": "charge_disputed", "retryAfter": 0}
                """);

        orderIsCancelled();

        await().until(() -> count("messaging.intent where attempts > 0 and key = '%s'".formatted(order)) == 1
                || count("awaited_refund where order_id = '%s'".formatted(order)) == 1);
        assertThat(count("payment where attempt = 1 and order_id = '%s'".formatted(order)))
                .isEqualTo(1);
        PROVIDER.behave("\"trouble\": {\"status\": 0, \"retryAfter\": 0}");
        eventuallyTold("PaymentSucceeded", "PaymentRefunded");
    }

    private void paidOrderIsCancelled(String card) {
        orderIsPlaced(card);
        eventuallyTold("PaymentSucceeded");
        tell(new OrderConfirmed(order, user, new Money(1299, "EUR")));
        orderIsCancelled();
    }

    /// As a person does it in the provider's dashboard, after having sent the money on another way.
    private void giveBackElsewhere() throws Exception {
        var charge = database.sql("select charge from payment where order_id = ?")
                .param(order.value())
                .query(String.class)
                .single();
        var note = PaymentIntentUpdateParams.builder().putMetadata("refunded", "elsewhere");
        stripe.v1().paymentIntents().update(charge, note.build());
    }

    private boolean isInStatus(String status) {
        return count("payment where status = '%s' and order_id = '%s'".formatted(status, order)) == 1;
    }

    /// How many refunds the provider has been asked for.
    private long refunds() throws Exception {
        var charge = database.sql("select charge from payment where order_id = ?")
                .param(order.value())
                .query(String.class)
                .single();
        var all = RefundListParams.builder().setPaymentIntent(charge);
        return stripe.v1().refunds().list(all.build()).getData().size();
    }
}
