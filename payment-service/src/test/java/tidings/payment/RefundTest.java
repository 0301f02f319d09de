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
    private static final Duration PATIENCE = Duration.ofMinutes(3);

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
    void aDisputedChargeIsNotAskedBackBesides() throws Exception {
        paidOrderIsCancelled("pm_card_createDispute");
        await().until(this::isShownToAPerson);

        isLookedAtTwice();

        assertThat(PROVIDER.refundRequestsOf(order)).isZero();
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
        await().until(this::isShownToAPerson);
        PROVIDER.behave("\"trouble\": {\"status\": 0, \"retryAfter\": 0}");

        isLookedAtTwice();

        assertThat(PROVIDER.refundRequestsOf(order)).isEqualTo(1);
        isTriedAgain();
        eventuallyTold("PaymentSucceeded", "PaymentRefunded");
        assertThat(PROVIDER.refundRequestsOf(order)).isEqualTo(2);
    }

    @Test
    void aRefusedRefundIsAskedForOnceMoreWhenAPersonSaysThatItsCauseIsMended() {
        PROVIDER.behave("\"refunds\": \"unfunded\"");
        paidOrderIsCancelled("pm_card_visa");
        await().until(this::isShownToAPerson);
        PROVIDER.behave("\"refunds\": \"good\"");

        isLookedAtTwice();

        assertThat(PROVIDER.refundRequestsOf(order)).isEqualTo(1);
        assertThat(isShownToAPerson()).isTrue();
        isTriedAgain();
        eventuallyTold("PaymentSucceeded", "PaymentRefunded");
        assertThat(PROVIDER.refundRequestsOf(order)).isEqualTo(2);
        assertThat(PROVIDER.moneyOf(order)).containsExactly("charged 1299, refunded 1299");
    }

    @Test
    void whatAPersonHasGivenBackAfterARefusalIsNotGivenBackTwice() throws Exception {
        PROVIDER.behave("\"refunds\": \"unfunded\"");
        paidOrderIsCancelled("pm_card_visa");
        await().until(this::isShownToAPerson);
        PROVIDER.behave("\"refunds\": \"good\"");
        isLookedAtTwice(); // the money is being sent on another way

        giveBackElsewhere();
        isTriedAgain();

        eventuallyTold("PaymentSucceeded", "PaymentRefunded");
        assertThat(PROVIDER.refundRequestsOf(order)).isEqualTo(1);
        assertThat(PROVIDER.moneyOf(order)).containsExactly("charged 1299, refunded 0");
    }

    private void paidOrderIsCancelled(String card) {
        orderIsPlaced(card);
        eventuallyTold("PaymentSucceeded");
        tell(new OrderConfirmed(order, user, new Money(1299, "EUR")));
        orderIsCancelled();
    }

    /// Gives the money back as a person does it in the provider's dashboard, after having sent it on another way.
    private void giveBackElsewhere() throws Exception {
        var charge = database.sql("select charge from payment where order_id = ?")
                .param(order.value())
                .query(String.class)
                .single();
        var note = PaymentIntentUpdateParams.builder().putMetadata("refunded", "elsewhere");
        stripe.v1().paymentIntents().update(charge, note.build());
    }

    /// Whether the refund waits until somebody says that it is to be tried again.
    private boolean isShownToAPerson() {
        return count("messaging.intent where type = 'SettlePayment' and due_at = 'infinity' and key = '%s'"
                        .formatted(order))
                == 1;
    }

    /// Has the refund tried again, as a person has it done.
    private void isTriedAgain() {
        database.sql("""
                update messaging.intent
                set    (due_at, attempts, parked_at, reason) = (now(), 0, null, null)
                where  type = 'SettlePayment'
                and    key = ?
                """).param(order.toString()).update();
    }

    /// The provider is asked what has become of the money, sooner than its time has come.
    private void isLookedAtTwice() {
        for (var time = 0; time < 2; time++) {
            await().until(() ->
                    count("messaging.intent where type = 'AwaitRefund' and key = '%s'".formatted(order)) == 0);
            database.sql("update awaited_refund set look_at = now() where order_id = ?")
                    .param(order.value())
                    .update();
            await().until(() ->
                    count("awaited_refund where look_at > now() and order_id = '%s'".formatted(order)) == 1);
            await().until(() ->
                    count("messaging.intent where type = 'AwaitRefund' and key = '%s'".formatted(order)) == 0);
        }
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
