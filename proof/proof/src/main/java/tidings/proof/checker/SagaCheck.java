package tidings.proof.checker;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tidings.proof.evidence.Evidence;
import tidings.proof.evidence.ObservedOrder;
import tidings.proof.evidence.TopicRecord;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;

/// Sagas are held against the legal ways through them: what was told of each order, and where it stands. What
/// cancels a confirmed order is its customer, or that its money was given back.
final class SagaCheck implements InvariantCheck {
    private static final Map<List<String>, String> ENDS = Map.of(
            List.of("OrderPlaced", "OrderConfirmed"), "CONFIRMED",
            List.of("OrderPlaced", "OrderCancelled"), "CANCELLED",
            List.of("OrderPlaced", "OrderConfirmed", "OrderCancelled"), "CANCELLED");

    @Override
    public void check(Evidence evidence, Report report) {
        var histories = evidence.topics().histories("orders");
        for (var order : evidence.orders()) {
            var history = histories.getOrDefault(order.key(), List.of());
            check(order, history.stream().map(TopicRecord::event).toList(), report);
        }
        var known = evidence.orders().stream().map(ObservedOrder::key).collect(Collectors.toSet());
        histories.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> report.wrong("The order %s was told, and does not exist".formatted(key)));
    }

    private static void check(ObservedOrder order, List<String> steps, Report report) {
        var end = ENDS.get(steps);
        if (steps.isEmpty()) {
            report.lost("Nothing was told of the order %s".formatted(order.id()));
        } else if (steps.equals(List.of("OrderPlaced"))) {
            report.lost("The order %s has not come to an end: it is %s".formatted(order.id(), order.status()));
        } else if (new HashSet<>(steps).size() < steps.size()) {
            report.doubled("The order %s took a step twice: %s".formatted(order.id(), steps));
        } else if (end == null) {
            report.wrong("The order %s took the steps %s".formatted(order.id(), steps));
        } else if (!end.equals(order.status())) {
            report.wrong("The order %s is %s after %s".formatted(order.id(), order.status(), steps));
        }
    }
}
