package tidings.stories.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tidings.stories.Anywhere;
import tidings.stories.language.Customer;
import tidings.stories.language.Order;
import tidings.stories.language.Shop;

/// Customers change their minds, and get their money back.
@Anywhere
class CancellationStory {
    private final Shop shop = Shop.open();
    private final Customer customer = shop.newCustomer();

    @AfterEach
    void theProviderIsQuickAgain() {
        shop.provider().recovers();
    }

    @Test
    void anOrderCancelledBeforeItIsPaidCostsNothing() {
        var before = shop.sales();
        shop.provider().answersAfter(Duration.ofSeconds(2));

        var order = customer.orders("tamper", 1);
        customer.cancels(order);

        shop.eventually(order).isCancelledBecause("The customer cancelled it");
        shop.mailAbout(order).says("Your order is cancelled");
        assertThat(shop.sales()).isEqualTo(before);
        shop.ledger().keepsNothingOf(order);
    }

    @Test
    void anOrderCancelledAfterItWasPaidIsRefundedAndTakenOutOfTheSales() {
        var before = shop.sales();
        var order = customer.orders("kitchen-scale", 3);
        shop.eventually(order).isConfirmed();

        customer.cancels(order);

        shop.eventually(order).isCancelled();
        shop.ledger().hasGivenBack(order);
        shop.journeyOf(order)
                .reads("OrderPlaced", "PaymentSucceeded", "OrderConfirmed", "OrderCancelled", "PaymentRefunded");
        shop.mailAbout(order)
                .saysNothingBut("Your order is confirmed", "Your order is cancelled", "Your money is on its way back");
        assertThat(shop.sales()).isEqualTo(before);
    }

    @Test
    void atWhicheverMomentOrdersAreCancelledNothingStaysCharged() {
        shop.provider().answersAfter(Duration.ofMillis(400));
        var orders = new ArrayList<Order>();

        for (int moment = 0; moment < 10; moment++) {
            var order = customer.orders("milk-jug", 1);
            Awaitility.await().pollDelay(Duration.ofMillis(100L * moment)).until(() -> true);
            customer.cancels(order);
            orders.add(order);
        }

        shop.eventually(orders).areCancelled();
        shop.comesToRest();
        assertThat(orders).allSatisfy(shop.ledger().asItIs()::keepsNothingOf);
    }

    @Test
    void anOrderIsCancelledOnlyOnce() {
        var order = customer.orders("paper-filters", 1);
        customer.cancels(order);

        var again = customer.asks().post("/api/orders/%s/cancellation".formatted(order.id()), "");

        again.refuses(409);
        shop.eventually(order).isCancelled();
    }
}
