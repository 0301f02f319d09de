package tidings.proof.checker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Objects;
import tidings.proof.evidence.Evidence;
import tidings.proof.evidence.ObservedOrder;
import tidings.proof.evidence.OrderWish;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;
import tidings.proof.journal.Purchase;
import tidings.proof.journal.PurchaseAnswer;

/// Answers to clients are held against the orders, key by key.
final class AcceptanceCheck implements InvariantCheck {
    @Override
    public void check(Evidence evidence, Report report) {
        var orders = evidence.orders().stream().collect(groupingBy(ObservedOrder::wish));
        for (var purchase : evidence.journal().purchases()) {
            check(purchase, orders.getOrDefault(OrderWish.of(purchase), List.of()), report);
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
