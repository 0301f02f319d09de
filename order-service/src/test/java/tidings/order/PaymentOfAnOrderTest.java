package tidings.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tidings.order.OrderStatus.CANCELLED;
import static tidings.order.OrderStatus.CONFIRMED;
import static tidings.order.OrderStatus.PLACED;
import static tidings.order.Shop.euros;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tidings.events.OrderId;
import tidings.events.PaymentId;
import tidings.events.PaymentRefunded;
import tidings.events.PaymentSucceeded;

/// An order has one payment: what becomes of a second one, and of one that is given back.
class PaymentOfAnOrderTest extends OpenShop {
    private final PaymentId payment = PaymentId.of(OrderId.at(Instant.now()));
    private Customer customer;
    private OrderId order;

    @BeforeEach
    void anOrderIsPlaced() {
        customer = customer();
        order = customer.orders();
    }

    @Test
    void aSecondPaymentOfAConfirmedOrderIsParked() {
        tell(succeeded(payment));
        tell(succeeded(PaymentId.of(OrderId.at(Instant.now()))));

        awaitParked("was paid already, with payment " + payment);
        awaitStatus(order, CONFIRMED);
        assertThat(newsOf(order)).containsExactly("OrderPlaced", "OrderConfirmed");
    }

    @Test
    void aSecondPaymentOfACancelledOrderIsParkedAndTheFirstIsNot() {
        customer.cancels(order);

        tell(succeeded(payment));
        tell(succeeded(payment));
        tell(succeeded(PaymentId.of(OrderId.at(Instant.now()))));

        awaitParked("was paid already, with payment " + payment);
        awaitStatus(order, CANCELLED);
    }

    @Test
    void ofAnOrderThatWasConfirmedBeforePaymentsWereNotedEveryFurtherOneIsParked() {
        database.sql("update orders set status = 'CONFIRMED' where id = ?")
                .param(order.value())
                .update();

        tell(succeeded(payment));

        awaitParked("was paid already");
        awaitStatus(order, CONFIRMED);
    }

    @Test
    void aRefundCancelsAConfirmedOrder() {
        tell(succeeded(payment));
        tell(refunded(payment, 1_950));

        awaitStatus(order, CANCELLED);
        assertThat(newsOf(order)).containsExactly("OrderPlaced", "OrderConfirmed", "OrderCancelled");
        assertThat(customer.get("/orders/" + order))
                .bodyJson()
                .extractingPath("$.reason")
                .isEqualTo("The money was given back");
    }

    @Test
    void aRefundThatIsToldTwiceCancelsOnce() {
        tell(succeeded(payment));
        tell(refunded(payment, 1_950));
        tell(refunded(payment, 1_950));

        awaitHeard(order, 3);
        assertThat(newsOf(order)).containsExactly("OrderPlaced", "OrderConfirmed", "OrderCancelled");
        assertThat(parked(order)).isZero();
    }

    @Test
    void aRefundOfAnOrderThatWasNotPaidIsParked() {
        tell(refunded(payment, 1_950));

        awaitParked("An order that is PLACED cannot be cancelled because its money was given back");
        awaitStatus(order, PLACED);
    }

    @Test
    void aRefundOfAnotherPaymentIsParked() {
        tell(succeeded(payment));
        tell(refunded(PaymentId.of(OrderId.at(Instant.now())), 1_950));

        awaitParked("the order stays confirmed");
        awaitStatus(order, CONFIRMED);
    }

    @Test
    void aRefundOfOnlyAPartIsParked() {
        tell(succeeded(payment));
        tell(refunded(payment, 950));

        awaitParked("the order stays confirmed");
        awaitStatus(order, CONFIRMED);
    }

    private void awaitParked(String reason) {
        await().untilAsserted(
                        () -> assertThat(reasons()).singleElement().asString().contains(reason));
    }

    private List<String> reasons() {
        return database.sql("select reason from messaging.dead_letter where key = ?")
                .param(order.toString())
                .query(String.class)
                .list();
    }

    private PaymentSucceeded succeeded(PaymentId id) {
        return new PaymentSucceeded(id, order, customer.id(), euros(1_950));
    }

    private PaymentRefunded refunded(PaymentId id, long cents) {
        return new PaymentRefunded(id, order, customer.id(), euros(cents), "pi_1");
    }
}
