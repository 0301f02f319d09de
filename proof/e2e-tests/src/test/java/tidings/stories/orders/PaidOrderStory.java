package tidings.stories.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tidings.stories.language.Card;
import tidings.stories.language.Customer;
import tidings.stories.language.Shop;

/// The order as everybody hopes for it, and the one that the bank does not like.
class PaidOrderStory {
    private final Shop shop = Shop.open();
    private final Customer customer = shop.newCustomer();

    @Test
    void aPaidOrderIsConfirmedAnnouncedAndCounted() {
        var before = shop.sales();

        var order = customer.orders("espresso-machine", 1);

        shop.eventually(order).isConfirmed();
        shop.mailTo(customer).saysNothingBut("Welcome to Tidings", "Your order is confirmed");
        shop.journeyOf(order)
                .reads("OrderPlaced", "PaymentSucceeded", "OrderConfirmed")
                .isOneChainOfCauses();
        shop.ledger().hasOneChargeFor(order);
        assertThat(shop.sales()).isEqualTo(before.plus(order));
    }

    @Test
    void anOrderWhosePaymentIsDeclinedIsCancelledAndCostsNothing() {
        var before = shop.sales();

        var order = customer.orders("coffee-grinder", 2, Card.DECLINED);

        shop.eventually(order).isCancelledBecause("Your card was declined.");
        shop.mailTo(customer).saysNothingBut("Welcome to Tidings", "Your order is cancelled");
        shop.journeyOf(order)
                .reads("OrderPlaced", "PaymentFailed", "OrderCancelled")
                .isOneChainOfCauses();
        shop.ledger().hasNoChargeFor(order);
        assertThat(shop.sales()).isEqualTo(before);
    }
}
