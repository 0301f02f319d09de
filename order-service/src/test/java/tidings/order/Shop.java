package tidings.order;

import java.time.Instant;
import java.util.List;
import tidings.events.Money;
import tidings.events.UserId;
import tidings.order.catalogue.Basket;
import tidings.order.catalogue.Basket.Wanted;
import tidings.order.catalogue.Catalogue;
import tidings.order.catalogue.Product;

/// Words that the tests share: a small shop, and what somebody may want from it.
public final class Shop {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    public static final Catalogue CATALOGUE =
            new Catalogue(List.of(product("espresso-machine", 49_900), product("milk-jug", 1_950)));

    private Shop() {}

    public static Product product(String sku, long cents) {
        return new Product(sku, sku.replace('-', ' '), euros(cents));
    }

    public static Money euros(long cents) {
        return new Money(cents, "EUR");
    }

    public static Basket basket(Wanted... lines) {
        return new Basket(List.of(lines), "pm_card_visa");
    }

    public static Order placedOrder(Wanted... lines) {
        return Order.of(
                new PlaceOrder(UserId.at(Instant.now()), IdempotencyKey.of("a key"), basket(lines)), CATALOGUE, NOON);
    }
}
