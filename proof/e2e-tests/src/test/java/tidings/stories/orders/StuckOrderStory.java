package tidings.stories.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tidings.stories.Anywhere;
import tidings.stories.language.Customer;
import tidings.stories.language.Shop;
import tidings.stories.system.Patience;

/// An order that hangs is seen by a person who can do something about it.
@Anywhere
class StuckOrderStory {
    private final Shop shop = Shop.open();
    private final Customer customer = shop.newCustomer();

    @BeforeAll
    static void theShopWorriesEarly() {
        Shop.open().stops("order-service");
        Shop.open().starts("order-service", Map.of("TIDINGS_STUCK_AFTER", "2s"));
    }

    @AfterAll
    static void theShopWorriesAsUsual() {
        Shop.open().stops("order-service");
        Shop.open().starts("order-service");
    }

    @Test
    void anOrderWhosePaymentHangsIsShownToTheAdministratorUntilItIsPaid() {
        shop.provider().hangs();
        var order = customer.orders("tamper", 1);

        Patience.await("the order shows up")
                .untilAsserted(() -> assertThat(stuckOrders()).contains(order.id()));
        shop.provider().recovers();

        shop.eventually(order).isConfirmed();
        assertThat(stuckOrders()).doesNotContain(order.id());
    }

    @Test
    void whatHangsIsNoneOfACustomersBusiness() {
        customer.asks().get("/api/admin/stuck-orders").refuses(403);
    }

    private List<String> stuckOrders() {
        return shop.administrator()
                .asks()
                .get("/api/admin/stuck-orders?limit=100")
                .expecting(200)
                .json()
                .get("orders")
                .valueStream()
                .map(order -> order.get("orderId").asString())
                .toList();
    }
}
