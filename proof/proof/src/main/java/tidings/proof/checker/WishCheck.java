package tidings.proof.checker;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import tidings.proof.evidence.Evidence;
import tidings.proof.evidence.ObservedOrder;
import tidings.proof.evidence.OrderWish;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;
import tidings.proof.journal.Purchase;

/// Wishes of clients are held against the orders: what was wished once is one order, also when it was sent without a
/// key and got several; and nobody's wish is no order.
final class WishCheck implements InvariantCheck {
    @Override
    public void check(Evidence evidence, Report report) {
        var orders = evidence.orders().stream().collect(groupingBy(ObservedOrder::wish));
        var purchases = evidence.journal().purchases();
        purchases.stream().collect(groupingBy(Purchase::wish)).values().forEach(keys -> check(keys, orders, report));
        purchases.stream().map(OrderWish::of).forEach(orders::remove);
        orders.values().stream()
                .flatMap(List::stream)
                .forEach(order -> report.unaccounted("Nobody asked for the order %s".formatted(order.id())));
    }

    private static void check(List<Purchase> keys, Map<OrderWish, List<ObservedOrder>> orders, Report report) {
        var ids = keys.stream()
                .flatMap(key -> orders.getOrDefault(OrderWish.of(key), List.of()).stream())
                .map(ObservedOrder::id)
                .toList();
        if (keys.size() > 1 && ids.size() > 1) {
            report.doubled("Of the wish %s there are the orders %s"
                    .formatted(keys.getFirst().wish(), ids));
        }
    }
}
