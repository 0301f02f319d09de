package tidings.order;

import java.time.Instant;
import java.util.List;
import tidings.events.Money;
import tidings.events.UserId;
import tidings.order.Basket.Wanted;

/// Words that the tests share: a small shop, and what somebody may want from it.
final class Shop {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static final Catalogue CATALOGUE =
            new Catalogue(List.of(product("espresso-machine", 49_900), product("milk-jug", 1_950)));

    private Shop() {}

    static Product product(String sku, long cents) {
        return new Product(sku, sku.replace('-', ' '), euros(cents));
    }

    static Money euros(long cents) {
        return new Money(cents, "EUR");
    }

    static Basket basket(Wanted... lines) {
        return new Basket(List.of(lines), "pm_card_visa");
    }

    static Order placedOrder(Wanted... lines) {
        return Order.of(new PlaceOrder(UserId.next(), IdempotencyKey.of("a key"), basket(lines)), CATALOGUE, NOON);
    }
}
