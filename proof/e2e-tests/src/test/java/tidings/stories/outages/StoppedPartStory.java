package tidings.stories.outages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.stories.Restarts;
import tidings.stories.language.Customer;
import tidings.stories.language.Order;
import tidings.stories.language.Shop;

/// Parts of the system stop and come back. The shop stays open, and nothing is forgotten.
@Restarts
class StoppedPartStory {
    private final Shop shop = Shop.open();
    private final Customer customer = shop.newCustomer();

    @ParameterizedTest
    @ValueSource(strings = {"user-service", "notification-service", "analytics-service", "mail"})
    void ordersAreConfirmedWithoutAPartAndItCatchesUpWhenItIsBack(String part) {
        shop.stops(part);

        var orders = customer.ordersOneByOne(3, "espresso-cups");
        shop.eventually(orders).areConfirmed();
        shop.starts(part);

        everybodyKnows(orders);
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment-service", "outside-world", "kafka"})
    void ordersAreAcceptedWithoutAPartAndConfirmedWhenItIsBack(String part) {
        shop.stops(part);

        var orders = customer.ordersOneByOne(3, "house-blend");
        assertThat(orders)
                .allSatisfy(order -> assertThat(order.progress().status()).isEqualTo("PLACED"));
        shop.starts(part);

        shop.eventually(orders).areConfirmed();
        everybodyKnows(orders);
    }

    @Test
    void whatOnlyAStoppedPartCanAnswerIsToBeAskedLater() {
        var order = customer.orders("house-blend", 1);
        shop.stops("analytics-service");

        var answer = customer.asks().get("/api/orders/%s/journey".formatted(order.id()));
        shop.starts("analytics-service");

        answer.refuses(503);
        assertThat(answer.header("Retry-After")).isEqualTo("2");
        everybodyKnows(List.of(order));
    }

    private void everybodyKnows(List<Order> orders) {
        assertThat(orders).allSatisfy(order -> {
            shop.mailAbout(order).saysNothingBut("Your order is confirmed");
            shop.journeyOf(order).reads("OrderPlaced", "PaymentSucceeded", "OrderConfirmed");
            shop.ledger().hasOneChargeFor(order);
        });
    }
}
