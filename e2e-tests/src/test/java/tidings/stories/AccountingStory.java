package tidings.stories;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// After all the other stories the books are compared: what the customers were promised, what the shop says, what the
/// provider has charged, and what was written to whom.
@org.junit.jupiter.api.Order(Integer.MAX_VALUE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // whatever is compared is asked for once
class AccountingStory {
    private final Shop shop = Shop.open();
    private final List<Order> accepted;
    private final List<Order> confirmed;
    private final List<Order> cancelled;

    AccountingStory() {
        shop.comesToRest();
        accepted = shop.everyAcceptedOrder();
        var byStatus =
                accepted.stream().collect(groupingBy(order -> order.progress().status()));
        confirmed = byStatus.getOrDefault("CONFIRMED", List.of());
        cancelled = byStatus.getOrDefault("CANCELLED", List.of());
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
}
