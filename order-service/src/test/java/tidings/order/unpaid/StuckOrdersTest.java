package tidings.order.unpaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpStatus.BAD_REQUEST;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tidings.events.OrderId;
import tidings.order.OpenShop;
import tidings.order.Shop;

class StuckOrdersTest extends OpenShop {
    @Autowired
    private StuckOrders stuck;

    @Autowired
    private MeterRegistry meters;

    @BeforeEach
    void nobodyElseWaits() {
        settleAll();
    }

    @Test
    void anOrderThatWaitsLongerThanUsualIsShownWithWhoWaitsAndForHowLong() {
        var customer = customer();
        var order = customer.orders();
        placed(order, Duration.ofMinutes(2));

        var shown = shown(order).getFirst();

        assertThat(shown.userId()).isEqualTo(customer.id());
        assertThat(shown.total()).isEqualTo(Shop.euros(1_950));
        assertThat(shown.waitingSeconds()).isBetween(120L, 150L);
        assertThat(Instant.now().until(shown.cancelledAt(), ChronoUnit.SECONDS)).isBetween(870L, 900L);
        assertThat(customer.get("/admin/stuck-orders?limit=100"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.orders[*].orderId")
                .asArray()
                .contains(order.toString());
    }

    @Test
    void anOrderThatWasJustPlacedOrIsSettledDoesNotHang() {
        var customer = customer();
        var recent = customer.orders();
        var settled = customer.orders();
        placed(settled, Duration.ofMinutes(2));

        customer.cancels(settled);

        assertThat(shown(recent)).isEmpty();
        assertThat(shown(settled)).isEmpty();
    }

    @Test
    void theOldestComeFirstAndNoMoreThanAskedFor() {
        var customer = customer();
        var second = customer.orders();
        var first = customer.orders();
        placed(second, Duration.ofMinutes(13));
        placed(first, Duration.ofMinutes(14));

        assertThat(stuck.oldest(2)).extracting(StuckOrder::orderId).containsExactly(first, second);
        assertThat(stuck.oldest(1)).hasSize(1);
    }

    @Test
    void howManyHangAndForHowLongIsMeasured() {
        placed(customer().orders(), Duration.ofMinutes(5));

        await().untilAsserted(() -> {
            assertThat(meters.get("tidings.orders.stuck").gauge().value()).isPositive();
            assertThat(meters.get("tidings.orders.stuck.oldest").gauge().value())
                    .isGreaterThanOrEqualTo(300);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "ten"})
    void aLimitThatCannotBeIsABadRequest(String limit) {
        assertThat(customer().get("/admin/stuck-orders?limit=" + limit)).hasStatus(BAD_REQUEST);
    }

    @Test
    void theyAreFoundByAnIndexOfWhatIsPlacedHoweverManyOrdersAreSettled() {
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            database.sql("""
                    insert into orders
                    select gen_random_uuid(), 0, gen_random_uuid(), 'key', '[]', 1, 'EUR', 'pm', now() - interval '1 h',
                           'CONFIRMED'
                    from generate_series(1, 20000)
                    """).update();
            database.sql("analyze orders").update();

            assertThat(plan("select id from orders where status = 'PLACED' and placed_at < now() order by placed_at"))
                    .containsAnyOf("orders_awaiting_payment", "orders_by_patience")
                    .doesNotContain("Seq Scan");
            assertThat(plan("select count(*) from orders where status = 'PLACED' and placed_at < now()"))
                    .containsAnyOf("orders_awaiting_payment", "orders_by_patience")
                    .doesNotContain("Seq Scan");
        });
    }

    private String plan(String question) {
        return String.join(
                "\n", database.sql("explain " + question).query(String.class).list());
    }

    private List<StuckOrder> shown(OrderId order) {
        return stuck.oldest(100).stream()
                .filter(it -> it.orderId().equals(order))
                .toList();
    }

    private void placed(OrderId order, Duration ago) {
        database.sql("update orders set placed_at = now() - make_interval(secs => ?) where id = ?")
                .params(ago.toSeconds(), order.value())
                .update();
    }
}
