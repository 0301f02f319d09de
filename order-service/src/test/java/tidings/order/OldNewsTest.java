package tidings.order;

import static tidings.order.Shop.basket;
import static tidings.order.Shop.product;

import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import tidings.events.OrderId;
import tidings.events.UserId;
import tidings.order.catalogue.Basket.Wanted;
import tidings.order.catalogue.Catalogue;
import tidings.testing.oldnews.OldNews;
import tidings.testing.oldnews.UnderstandsOldNews;

/// This version understands whatever was told of payments before it.
class OldNewsTest extends OpenShop implements UnderstandsOldNews {
    @Autowired
    private Orders orders;

    @Override
    public OrderId orderOf(OldNews news) {
        return news.tells("PaymentRefunded") ? cupsAreCancelled() : cupsAreOrdered();
    }

    private OrderId cupsAreCancelled() {
        var order = cupsAreOrdered();
        transaction.executeWithoutResult(
                _ -> orders.findById(order.value()).orElseThrow().cancel());
        return order;
    }

    /// Orders cups for as much as was paid then: of another amount, or another order, a payment is parked.
    private OrderId cupsAreOrdered() {
        var catalogue = new Catalogue(List.of(product("espresso-cup", 1_299)));
        var wish = new PlaceOrder(
                UserId.at(Instant.now()), IdempotencyKey.of("a key"), basket(new Wanted("espresso-cup", 2)));
        return orders.saveAndFlush(Order.of(wish, catalogue, Instant.now()))
                .placed()
                .orderId();
    }
}
