package tidings.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tidings.order.OrderStatus.CANCELLED;
import static tidings.order.OrderStatus.CONFIRMED;
import static tidings.order.OrderStatus.PLACED;
import static tidings.order.Shop.euros;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tidings.events.Decline;
import tidings.events.Event;
import tidings.events.Money;
import tidings.events.OrderId;
import tidings.events.PaymentFailed;
import tidings.events.PaymentId;
import tidings.events.PaymentRefunded;
import tidings.events.PaymentSucceeded;

class SagaTest extends OpenShop {
    private static final Money TOTAL = euros(1_950);

    @Test
    void aPaidOrderIsConfirmed() {
        var customer = customer();
        var order = customer.orders();

        tell(succeeded(customer, order, TOTAL));

        awaitStatus(order, CONFIRMED);
        assertThat(newsOf(order)).containsExactly("OrderPlaced", "OrderConfirmed");
    }

    @Test
    void anOrderWhosePaymentFailsIsCancelledForThatReason() {
        var customer = customer();
        var order = customer.orders();

        tell(failed(customer, order));

        awaitStatus(order, CANCELLED);
        assertThat(customer.get("/orders/" + order))
                .bodyJson()
                .extractingPath("$.reason")
                .isEqualTo("Your card was declined");
        assertThat(newsOf(order)).containsExactly("OrderPlaced", "OrderCancelled");
    }

    @Test
    void aPaymentThatComesAfterTheCancellationChangesNothing() {
        var customer = customer();
        var order = customer.orders();
        customer.cancels(order);

        tell(succeeded(customer, order, TOTAL));
        tell(new PaymentRefunded(PaymentId.of(OrderId.at(Instant.now())), order, customer.id(), TOTAL, "pi_1"));

        awaitHeard(order, 2);
        awaitStatus(order, CANCELLED);
        assertThat(newsOf(order)).containsExactly("OrderPlaced", "OrderCancelled");
        assertThat(parked(order)).isZero();
    }

    @Test
    void aPaymentToldTwiceConfirmsOnce() {
        var customer = customer();
        var order = customer.orders();

        var payment = succeeded(customer, order, TOTAL);

        tell(payment);
        tell(payment);

        awaitHeard(order, 2);
        assertThat(newsOf(order)).containsExactly("OrderPlaced", "OrderConfirmed");
        assertThat(parked(order)).isZero();
    }

    @Test
    void anotherAmountThanTheTotalIsParked() {
        var customer = customer();
        var order = customer.orders();

        tell(succeeded(customer, order, euros(1)));

        await().untilAsserted(() -> assertThat(parked(order)).isOne());
        awaitStatus(order, PLACED);
    }

    @Test
    void aFailureOfAPaymentThatSucceededIsParked() {
        var customer = customer();
        var order = customer.orders();

        tell(succeeded(customer, order, TOTAL));
        tell(failed(customer, order));

        await().untilAsserted(() -> assertThat(parked(order)).isOne());
        awaitStatus(order, CONFIRMED);
    }

    @Test
    void anOrderCancelledWhileItsPaymentComesInEndsCancelled() {
        var customer = customer();
        var orders = Stream.generate(customer::orders).limit(10).toList();

        var cancelled = orders.parallelStream()
                .map(order -> {
                    tell(succeeded(customer, order, TOTAL));
                    return onceNobodyIsInTheWay(() -> customer.cancels(order));
                })
                .toList();

        assertThat(cancelled).allSatisfy(answer -> assertThat(answer).hasStatus(HttpStatus.ACCEPTED));
        for (var order : orders) {
            awaitHeard(order, 1);
            awaitStatus(order, CANCELLED);
            assertThat(newsOf(order)).startsWith("OrderPlaced").endsWith("OrderCancelled");
            assertThat(parked(order)).isZero();
        }
    }

    @Test
    void aPaymentOfAnUnknownOrderIsParked() {
        var unknown = OrderId.at(Instant.now());

        tell(succeeded(customer(), unknown, TOTAL));

        await().untilAsserted(() -> assertThat(parked(unknown)).isOne());
    }

    /// A request that waits for a lock for two seconds is asked to come again.
    private static MvcTestResult onceNobodyIsInTheWay(Callable<MvcTestResult> request) {
        return await().pollDelay(Duration.ZERO)
                .until(
                        request,
                        answer -> answer.getResponse().getStatus() != HttpStatus.SERVICE_UNAVAILABLE.value()
                                || answer.getResponse().getHeader("Retry-After") == null);
    }

    private static Event succeeded(Customer customer, OrderId order, Money amount) {
        return new PaymentSucceeded(PaymentId.of(OrderId.at(Instant.now())), order, customer.id(), amount);
    }

    private static Event failed(Customer customer, OrderId order) {
        return new PaymentFailed(
                PaymentId.of(OrderId.at(Instant.now())),
                order,
                customer.id(),
                new Decline("insufficient_funds", "Your card was declined"));
    }
}
