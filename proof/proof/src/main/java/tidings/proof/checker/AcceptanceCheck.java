package tidings.proof.checker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import tidings.proof.evidence.Evidence;
import tidings.proof.evidence.ObservedOrder;
import tidings.proof.evidence.OrderWish;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;
import tidings.proof.journal.Purchase;
import tidings.proof.journal.PurchaseAnswer;

/// Holds the clients' answers against the orders.
final class AcceptanceCheck implements InvariantCheck {
    @Override
    public void check(Evidence evidence, Report report) {
        var orders = evidence.orders().stream().collect(groupingBy(ObservedOrder::wish));
        var purchases = evidence.journal().purchases();
        for (var purchase : purchases) {
            check(purchase, orders.getOrDefault(OrderWish.of(purchase), List.of()), report);
        }
        purchases.stream()
                .collect(groupingBy(Purchase::wish))
                .values()
                .forEach(keys -> judgeWish(keys, orders, report));
        purchases.stream().map(OrderWish::of).forEach(orders::remove);
        orders.values().stream()
                .flatMap(List::stream)
                .forEach(order -> report.unaccounted("Nobody asked for the order %s".formatted(order.id())));
    }

    /// What was wished once is one order, also when it was sent without a key and got several.
    private static void judgeWish(List<Purchase> keys, Map<OrderWish, List<ObservedOrder>> orders, Report report) {
        var ids = keys.stream()
                .flatMap(key -> orders.getOrDefault(OrderWish.of(key), List.of()).stream())
                .map(ObservedOrder::id)
                .toList();
        if (keys.size() > 1 && ids.size() > 1) {
            report.doubled("Of the wish %s there are the orders %s"
                    .formatted(keys.getFirst().wish(), ids));
        }
    }

    private static void check(Purchase purchase, List<ObservedOrder> orders, Report report) {
        var key = purchase.idempotencyKey();
        var ids = orders.stream().map(ObservedOrder::id).toList();
        var accepted = purchase.answers().stream()
                .filter(answer -> answer.status() == 202)
                .map(PurchaseAnswer::orderId)
                .filter(Objects::nonNull)
                .collect(toSet());
        if (ids.size() > 1) {
            report.doubled("Under the key %s there are the orders %s".formatted(key, ids));
        }
        if (accepted.size() > 1) {
            report.doubled("Under the key %s the orders %s were accepted".formatted(key, accepted));
        }
        if (purchase.isAccepted() && accepted.isEmpty()) {
            report.wrong("Under the key %s an order without an id was accepted".formatted(key));
        }
        accepted.stream()
                .filter(id -> !ids.contains(id))
                .forEach(id -> report.lost("The order %s was accepted under the key %s".formatted(id, key)));
    }
}
