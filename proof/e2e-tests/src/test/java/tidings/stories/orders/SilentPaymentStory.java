package tidings.stories.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tidings.stories.Anywhere;
import tidings.stories.Restarts;
import tidings.stories.language.Customer;
import tidings.stories.language.Shop;

/// No order waits for ever, not even for its payment.
@Anywhere
@Restarts
class SilentPaymentStory {
    private static final String TOO_LATE = "The payment did not arrive in time";

    private final Shop shop = Shop.open();
    private final Customer customer = shop.newCustomer();

    @BeforeAll
    static void theShopIsImpatient() {
        Shop.open().stops("order-service");
        Shop.open().starts("order-service", Map.of("TIDINGS_PAYMENT_TIMEOUT", "3s"));
    }

    @AfterAll
    static void theShopIsPatientAgain() {
        Shop.open().stops("order-service");
        Shop.open().starts("order-service");
    }

    @Test
    void anOrderIsCancelledWhenNobodyTakesThePaymentAndLaterNobodyDoes() {
        shop.stops("payment-service");
        var order = customer.orders("espresso-cups", 1);
        shop.eventually(order).isCancelledBecause(TOO_LATE);

        shop.starts("payment-service");

        shop.comesToRest();
        shop.ledger().keepsNothingOf(order);
        shop.mailAbout(order).says("Your order is cancelled");
    }

    @Test
    void anOrderIsCancelledWhenTheProviderHangsAndLaterNothingStaysCharged() {
        shop.provider().hangs();
        var order = customer.orders("house-blend", 1);
        shop.eventually(order).isCancelledBecause(TOO_LATE);

        shop.provider().recovers();

        shop.comesToRest();
        shop.ledger().keepsNothingOf(order);
        assertThat(shop.journeyOf(order).events()).startsWith("OrderPlaced", "OrderCancelled");
    }
}
