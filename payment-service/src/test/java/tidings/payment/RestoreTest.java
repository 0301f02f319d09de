package tidings.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tidings.events.Line;
import tidings.events.Money;
import tidings.events.OrderId;
import tidings.events.OrderPlaced;
import tidings.events.UserSignedUp;

/// A restored database lacks what happened since its backup, and hears it again. The provider has not forgotten.
class RestoreTest extends OpenTill {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void anOrderThatWasPaidIsNotChargedAgain() {
        orderIsPlaced("pm_card_visa");
        eventuallyTold("PaymentSucceeded");
        databaseIsRestored();

        orderIsPlaced("pm_card_visa");

        eventuallyTold("PaymentSucceeded", "PaymentSucceeded");
        assertThat(PROVIDER.moneyOf(order)).containsExactly("charged 1299, refunded 0");
        assertThat(payments()).hasSize(1);
    }

    @Test
    void anOrderThatWasPaidByACustomerWhomTheBackupDoesNotKnowIsNotChargedAgain() {
        tell(new UserSignedUp(user, "ada@example.org", "Ada"));
        await().until(() -> count("customer where name is not null and user_id = '%s'".formatted(user)) == 1);
        eventuallyAtRest();
        orderIsPlaced("pm_card_visa");
        eventuallyTold("PaymentSucceeded");
        databaseIsRestored();
        database.sql("delete from customer where user_id = ?")
                .param(user.value())
                .update();

        orderIsPlaced("pm_card_visa");

        eventuallyTold("PaymentSucceeded", "PaymentSucceeded");
        assertThat(PROVIDER.moneyOf(order)).containsExactly("charged 1299, refunded 0");
    }

    @Test
    void anOrderThatWasPaidAmongHundredsIsFoundOnALaterPage() {
        orderIsPlaced("pm_card_visa");
        eventuallyTold("PaymentSucceeded");
        IntStream.range(0, 120).forEach(_ -> othersOrder());
        eventuallyAtRest();
        databaseIsRestored();

        orderIsPlaced("pm_card_visa");

        eventuallyTold("PaymentSucceeded", "PaymentSucceeded");
        assertThat(PROVIDER.moneyOf(order)).containsExactly("charged 1299, refunded 0");
    }

    @Test
    void anOrderThatWasDeclinedIsDeclinedAgain() {
        orderIsPlaced("pm_card_visa_chargeDeclined");
        eventuallyTold("PaymentFailed.v2", "PaymentFailed");
        databaseIsRestored();

        orderIsPlaced("pm_card_visa_chargeDeclined");

        eventuallyTold("PaymentFailed.v2", "PaymentFailed", "PaymentFailed.v2", "PaymentFailed");
    }

    @Test
    void anOrderThatWasPaidAndIsCancelledMeanwhileIsRefunded() {
        orderIsPlaced("pm_card_visa");
        eventuallyTold("PaymentSucceeded");
        databaseIsRestored();
        PROVIDER.behave("\"outage\": \"refused\"");
        orderIsPlaced("pm_card_visa");
        orderIsCancelled();
        await().until(() -> count("payment where not wanted and order_id = '%s'".formatted(order)) == 1);

        PROVIDER.behave("\"outage\": \"none\"");

        eventuallyTold("PaymentSucceeded", "PaymentSucceeded", "PaymentRefunded");
        assertThat(PROVIDER.moneyOf(order)).containsExactly("charged 1299, refunded 1299");
    }

    @Test
    void anOrderThatWasRefundedIsNotRefundedAgain() {
        orderIsPlaced("pm_card_visa");
        eventuallyTold("PaymentSucceeded");
        orderIsCancelled();
        eventuallyTold("PaymentSucceeded", "PaymentRefunded");
        databaseIsRestored();

        orderIsPlaced("pm_card_visa");
        orderIsCancelled();

        await().atMost(PATIENCE)
                .until(() -> count("payment where status = 'REFUNDED' and order_id = '%s'".formatted(order)) == 1);
        assertThat(PROVIDER.moneyOf(order)).containsExactly("charged 1299, refunded 1299");
        assertThat(payments()).hasSize(1);
    }

    @Test
    void aPaymentWhoseIdWasDrawnAtRandomKeepsIt() {
        var drawn = UUID.randomUUID();
        database.sql("""
                with payment as (
                    insert into payment
                           (id, version, order_id, user_id, amount, currency, method, wanted, status, attempt)
                    values (:id, 0, :order, :user, 1299, 'EUR', 'pm_card_visa', true, 'DUE', 1))
                insert into messaging.intent (type, key, content)
                values ('SettlePayment', :key, json_build_object('orderId', :key)::text)
                """)
                .param("id", drawn)
                .param("order", order.value())
                .param("user", user.value())
                .param("key", order.toString())
                .update();

        eventuallyTold("PaymentSucceeded");

        assertThat(payments()).containsExactly(drawn.toString());
    }

    private void othersOrder() {
        var price = new Money(1299, "EUR");
        tell(new OrderPlaced(
                OrderId.at(Instant.now()), user, List.of(new Line("espresso-cup", 1, price)), price, "pm_card_visa"));
    }

    /// The ids of the payments of which something was told.
    private List<String> payments() {
        return database.sql("""
                select distinct payload::json ->> 'paymentId'
                from   messaging.outbox
                where  topic = 'payments'
                and    key = ?
                """).param(order.toString()).query(String.class).list();
    }
}
