package tidings.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// After all the other stories the books are compared: what the customers were promised, what the shop says, what the
/// provider has charged, and what was written to whom.
@org.junit.jupiter.api.Order(Integer.MAX_VALUE)
class AccountingStory {
    private final Shop shop = Shop.open();
    private final List<Order> accepted = shop.everyAcceptedOrder();
    private final List<Order> confirmed = withStatus("CONFIRMED");
    private final List<Order> cancelled = withStatus("CANCELLED");

    @BeforeAll
    static void theSystemIsAtRest() {
        Shop.open().comesToRest();
    }

    @Test
    void everyAcceptedOrderHasComeToAnEnd() {
        assertThat(confirmed.size() + cancelled.size())
                .isEqualTo(accepted.size())
                .isPositive();
    }

    @Test
    void everyConfirmedOrderIsPaidOnceAndNoOtherOrderIs() {
        var ledger = shop.ledger();

        assertThat(confirmed).allSatisfy(ledger::hasOneChargeFor);
        assertThat(cancelled).allSatisfy(ledger::keepsNothingOf);
        assertThat(ledger.ordersCharged())
                .isSubsetOf(accepted.stream().map(Order::id).toList());
    }

    @Test
    void theSalesAreTheSumOfTheConfirmedOrders() {
        var sum = confirmed.stream().reduce(Sales.NONE, Sales::plus, (one, _) -> one);

        assertThat(shop.sales()).isEqualTo(sum);
    }

    @Test
    void everyFactIsWrittenOnceToItsCustomer() {
        var letters =
                shop.postOffice().letters().stream().map(Letter::messageId).toList();

        assertThat(letters).doesNotHaveDuplicates();
        assertThat(confirmed).allSatisfy(order -> shop.mailAbout(order).saysNothingBut("Your order is confirmed"));
        assertThat(cancelled).allSatisfy(order -> shop.mailAbout(order).says("Your order is cancelled"));
    }

    @Test
    void everyJourneyIsComplete() {
        assertThat(confirmed)
                .allSatisfy(order -> shop.journeyOf(order).reads("OrderPlaced", "PaymentSucceeded", "OrderConfirmed"));
        assertThat(cancelled)
                .allSatisfy(order -> assertThat(shop.journeyOf(order).events())
                        .contains("OrderPlaced", "OrderCancelled")
                        .doesNotHaveDuplicates());
    }

    private List<Order> withStatus(String status) {
        return accepted.stream()
                .filter(order -> order.progress().status().equals(status))
                .toList();
    }
}
