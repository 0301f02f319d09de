package tidings.order;

import static org.assertj.core.api.Assertions.assertThat;
import static tidings.order.Shop.basket;
import static tidings.order.Shop.product;
import static tidings.testing.Audience.Outcome.ONE_REACTION;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tidings.events.OrderId;
import tidings.events.UserId;
import tidings.order.Basket.Wanted;
import tidings.testing.Audience;
import tidings.testing.OldNews;

/// This version understands whatever was told of payments before it.
class OldNewsTest extends OpenShop {
    @Autowired
    private Orders orders;

    @Autowired
    private Audience service;

    @ParameterizedTest
    @MethodSource
    void oldNewsIsReactedToOnce(OldNews news) {
        var order = news.tells("PaymentRefunded") ? cupsAreCancelled() : cupsAreOrdered();

        var outcome = service.hears(news, order);

        assertThat(outcome).isEqualTo(ONE_REACTION);
    }

    static Stream<OldNews> oldNewsIsReactedToOnce() {
        return OldNews.heardBy("order-service");
    }

    private OrderId cupsAreCancelled() {
        var order = cupsAreOrdered();
        transaction.executeWithoutResult(
                _ -> orders.findById(order.value()).orElseThrow().cancel());
        return order;
    }

    /// For as much as was paid then: of another amount, or another order, a payment is parked.
    private OrderId cupsAreOrdered() {
        var catalogue = new Catalogue(List.of(product("espresso-cup", 1_299)));
        var wish = new PlaceOrder(UserId.next(), IdempotencyKey.of("a key"), basket(new Wanted("espresso-cup", 2)));
        return orders.saveAndFlush(Order.of(wish, catalogue, Instant.now()))
                .placed()
                .orderId();
    }
}
