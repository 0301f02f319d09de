package tidings.stories.language;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// After each story the books are compared, or the story has failed: what its customers were promised, what the shop
/// says, what the provider has charged, and what was written to whom. The sums are those of all stories up to then.
public final class Accounting implements AfterAllCallback {
    private static final Set<String> ACCEPTED = new HashSet<>();
    private static final Set<Order> UNSETTLED = new LinkedHashSet<>();
    private static Sales sold = Sales.NONE;

    /// The shop is bound to this order.
    static synchronized void expects(Order order) {
        ACCEPTED.add(order.id());
        UNSETTLED.add(order);
    }

    @Override
    public void afterAll(ExtensionContext story) {
        synchronized (Accounting.class) {
            if (!UNSETTLED.isEmpty()) {
                settle(Shop.open());
            }
        }
    }

    private static void settle(Shop shop) {
        shop.comesToRest();
        var orders = List.copyOf(UNSETTLED);
        UNSETTLED.clear(); // whatever comes of them, the next story answers for its own
        var byStatus =
                orders.stream().collect(groupingBy(order -> order.progress().status()));
        var confirmed = byStatus.getOrDefault("CONFIRMED", List.of());
        var cancelled = byStatus.getOrDefault("CANCELLED", List.of());
        sold = confirmed.stream().reduce(sold, Sales::plus, (one, _) -> one);

        everyAcceptedOrderHasComeToAnEnd(orders, confirmed, cancelled);
        everyConfirmedOrderIsPaidOnceAndNoOtherOrderIs(shop.ledger().asItIs(), confirmed, cancelled);
        assertThat(shop.sales()).as("the sum of the confirmed orders").isEqualTo(sold);
        everyFactIsWrittenOnceToItsCustomer(shop.postOffice().letters(), confirmed, cancelled);
        everyJourneyIsComplete(shop, confirmed, cancelled);
    }

    private static void everyAcceptedOrderHasComeToAnEnd(
            List<Order> accepted, List<Order> confirmed, List<Order> cancelled) {
        assertThat(confirmed.size() + cancelled.size())
                .as("orders that have come to an end")
                .isEqualTo(accepted.size());
    }

    private static void everyConfirmedOrderIsPaidOnceAndNoOtherOrderIs(
            Ledger ledger, List<Order> confirmed, List<Order> cancelled) {
        assertThat(confirmed).allSatisfy(ledger::hasOneChargeFor);
        assertThat(cancelled).allSatisfy(ledger::keepsNothingOf);
        assertThat(ledger.ordersCharged()).isSubsetOf(ACCEPTED);
    }

    private static void everyFactIsWrittenOnceToItsCustomer(
            List<Letter> letters, List<Order> confirmed, List<Order> cancelled) {
        assertThat(letters).extracting(Letter::messageId).doesNotHaveDuplicates();
        assertThat(confirmed)
                .allSatisfy(order ->
                        assertThat(subjects(letters, order)).containsExactlyInAnyOrder("Your order is confirmed"));
        assertThat(cancelled)
                .allSatisfy(order -> assertThat(subjects(letters, order)).contains("Your order is cancelled"));
    }

    private static List<String> subjects(List<Letter> letters, Order order) {
        return letters.stream()
                .filter(letter -> letter.isAbout(order))
                .map(Letter::subject)
                .toList();
    }

    private static void everyJourneyIsComplete(Shop shop, List<Order> confirmed, List<Order> cancelled) {
        assertThat(confirmed)
                .allSatisfy(order -> assertThat(shop.journeyOf(order).events())
                        .containsExactly("OrderPlaced", "PaymentSucceeded", "OrderConfirmed"));
        assertThat(cancelled)
                .allSatisfy(order -> assertThat(shop.journeyOf(order).events())
                        .contains("OrderPlaced", "OrderCancelled")
                        .doesNotHaveDuplicates());
    }
}
