package tidings.order.unpaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tidings.order.OrderStatus.CANCELLED;
import static tidings.order.OrderStatus.PLACED;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tidings.events.OrderId;
import tidings.messaging.Outbox;
import tidings.order.OpenShop;
import tidings.order.Orders;

/// An order whose payment stays silent is cancelled, unless it is too early for that.
class PaymentDeadlineTest extends OpenShop {
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Autowired
    private Orders orders;

    @Autowired
    private Outbox outbox;

    @Autowired
    private DeadlineClock clock;

    @Autowired
    private PaymentDeadline deadline;

    @BeforeEach
    void nobodyElseWaits() {
        settleAll();
    }

    @Test
    void anOrderWhosePaymentStaysSilentIsCancelled() {
        var order = seen(customer().orders());

        timePasses(PATIENCE.plusSeconds(1));

        awaitStatus(order, CANCELLED);
        assertThat(newsOf(order)).containsExactly("OrderPlaced", "OrderCancelled");
    }

    @Test
    void theDeadlinePassesByAnOrderThatSomebodyIsAtWorkOn() {
        var held = seen(customer().orders());
        var free = seen(customer().orders());

        transaction.executeWithoutResult(_ -> {
            database.sql("set local idle_in_transaction_session_timeout = 0").update();
            database.sql("select id from orders where id = ? for update")
                    .param(held.value())
                    .query()
                    .listOfRows();
            CompletableFuture.runAsync(() -> {
                        timePasses(PATIENCE.plusSeconds(1));
                        deadline.sweep();
                    })
                    .join();
            awaitStatus(free, CANCELLED); // the scheduled sweep may be at it, and not have committed yet
            assertThat(newsOf(free)).containsExactly("OrderPlaced", "OrderCancelled");
            assertThat(newsOf(held)).containsExactly("OrderPlaced");
        });
    }

    @Test
    void noTimePassesWhilePaymentsCannotBeHeard() {
        var order = customer().orders();
        var deaf = new PaymentDeadline(orders, outbox, _ -> false, new StoppedClock(), transaction, Duration.ZERO);

        deaf.sweep();

        awaitStatus(order, PLACED);
    }

    @Test
    void anOldOrderIsNotCancelledBeforeItsPatienceHasPassedOnTheDeadlinesClock() {
        var order = customer().orders();
        database.sql("update orders set placed_at = placed_at - interval '1 day' where id = ?")
                .param(order.value())
                .update();

        seen(order);
        deadline.sweep();

        awaitStatus(order, PLACED);
    }

    @Test
    void aWallClockThatJumpsLetsNoTimePass() {
        var order = seen(customer().orders());
        var before = passed();

        for (var jump : new String[] {"1 hour", "-1 hour"}) {
            database.sql("update deadline_clock set read_at = read_at - ?::interval")
                    .param(jump)
                    .update();
            clock.pass();
        }

        assertThat(passed() - before).isLessThan(60_000);
        awaitStatus(order, PLACED);
    }

    @Test
    void afterAStandstillNothingIsCancelledForAMoment() {
        var order = seen(customer().orders());
        database.sql("update deadline_clock set passed = passed + 1000000, read_at = read_at - interval '1 hour'")
                .update();

        deadline.sweep();
        awaitStatus(order, PLACED);

        timePasses(Duration.ofSeconds(30));
        awaitStatus(order, CANCELLED);
    }

    @Test
    void anotherInstanceLetsNoTimePassTwice() {
        var before = passed();
        var began = System.nanoTime();

        for (var i = 0; i < 50; i++) {
            clock.pass();
        }

        assertThat(passed() - before)
                .isLessThanOrEqualTo(Duration.ofNanos(System.nanoTime() - began)
                        .plusSeconds(10)
                        .toMillis());
    }

    /// Has the service see an order: from then on its patience passes.
    private OrderId seen(OrderId order) {
        await().untilAsserted(() -> assertThat(database.sql("select awaited_since is not null from orders where id = ?")
                        .param(order.value())
                        .query(Boolean.class)
                        .single())
                .isTrue());
        return order;
    }

    private void timePasses(Duration time) {
        database.sql("update deadline_clock set passed = passed + ?, read_at = clock_timestamp()")
                .param(time.toMillis())
                .update();
    }

    private long passed() {
        return database.sql("select passed from deadline_clock")
                .query(Long.class)
                .single();
    }

    /// A clock that must not be asked to go on.
    private class StoppedClock extends DeadlineClock {
        StoppedClock() {
            super(database);
        }

        @Override
        Reading pass() {
            throw new AssertionError("time passes");
        }
    }
}
