package tidings.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import tidings.events.Money;
import tidings.events.OrderConfirmed;

class ChargingTest extends OpenTill {

    @Test
    void aPlacedOrderIsCharged() {
        orderIsPlaced("pm_card_visa");

        eventuallyTold("PaymentSucceeded");
        assertThat(PROVIDER.moneyOf(order)).containsExactly("charged 1299, refunded 0");
    }

    @Test
    void aDeclinedCardFailsThePaymentForAReasonThatPeopleCanRead() {
        orderIsPlaced("pm_card_visa_chargeDeclined");

        eventuallyTold("PaymentFailed.v2", "PaymentFailed");
        assertThat(reason()).isEqualTo("Your card was declined.");
        assertThat(PROVIDER.moneyOf(order)).isEmpty();
    }

    @Test
    void aCardThatDoesNotExistFailsThePayment() {
        orderIsPlaced("pm_card_unheard_of");

        eventuallyTold("PaymentFailed.v2", "PaymentFailed");
        assertThat(reason()).isEqualTo("No such PaymentMethod: 'pm_card_unheard_of'");
    }

    @Test
    void aConfirmedOrderThatIsCancelledIsRefunded() {
        orderIsPlaced("pm_card_visa");
        eventuallyTold("PaymentSucceeded");
        tell(new OrderConfirmed(order, user, new Money(1299, "EUR")));
        orderIsCancelled();

        eventuallyTold("PaymentSucceeded", "PaymentRefunded");
        assertThat(PROVIDER.moneyOf(order)).containsExactly("charged 1299, refunded 1299");
    }

    @Test
    void anOrderThatIsCancelledAtOnceCostsNothing() {
        orderIsPlaced("pm_card_visa");
        orderIsCancelled();

        await().until(() ->
                count("payment where order_id = '%s' and status in ('DROPPED', 'REFUNDED')".formatted(order)) == 1);
        assertThat(PROVIDER.moneyOf(order)).doesNotContain("charged 1299, refunded 0");
    }

    @Test
    void anOrderThatIsCancelledWhileItIsChargedCostsNothing() {
        PROVIDER.behave("\"latencyMs\": 400");
        orderIsPlaced("pm_card_visa");
        await().until(() -> count("payment where charge is not null and order_id = '%s'".formatted(order)) == 1);
        orderIsCancelled();

        eventuallyTold("PaymentSucceeded", "PaymentRefunded");
        assertThat(PROVIDER.moneyOf(order)).containsExactly("charged 1299, refunded 1299");
    }

    @Test
    void whatIsHeardTwiceIsDoneOnce() {
        orderIsPlaced("pm_card_visa");
        eventuallyTold("PaymentSucceeded");
        orderIsCancelled();
        eventuallyTold("PaymentSucceeded", "PaymentRefunded");
        var reactions = count("messaging.inbox");

        database.sql("select messaging.resend_outbox('-infinity')").query().singleRow();

        tell(new OrderConfirmed(order, user, new Money(1299, "EUR")));
        await().until(() -> count("messaging.inbox") > reactions);
        eventuallyAtRest();
        assertThat(news()).containsExactly("PaymentSucceeded", "PaymentRefunded");
        assertThat(PROVIDER.moneyOf(order)).containsExactly("charged 1299, refunded 1299");
    }

    private String reason() {
        return database.sql("select reason from payment where order_id = ?")
                .param(order.value())
                .query(String.class)
                .single();
    }
}
