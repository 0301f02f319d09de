package tidings.proof.checker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tidings.probes.ProviderLedger.Charge;
import tidings.probes.ProviderLedger.Customer;

/// Holds the provider's ledger against the orders, and against what was told of money given back. Charges that failed
/// have moved no money and do not count. Whoever was introduced twice shows that a request repeated was a new one to
/// the provider, which is not visible where money moves: there, the provider's own state stands in the way.
final class Ledger implements Judge {
    @Override
    public void judge(Evidence evidence, Report report) {
        var charges = evidence.charges().stream()
                .filter(Charge::succeeded)
                .collect(groupingBy(charge -> String.valueOf(charge.orderId())));
        var orders = evidence.orders().stream().collect(toSet());
        for (var order : orders) {
            judge(order, charges.getOrDefault(order.key(), List.of()), report);
        }
        refunds(evidence, charges, report);
        customers(evidence, report);
        var known = orders.stream().map(Order::key).collect(toSet());
        charges.forEach((order, strange) -> {
            if (!known.contains(order)) {
                report.unaccounted("There is no order %s, but %s".formatted(order, strange));
            }
        });
    }

    private static void judge(Order order, List<Charge> charges, Report report) {
        if (charges.size() > 1) {
            report.doubled("The order %s was charged twice: %s".formatted(order.id(), charges));
        }
        if (order.isConfirmed()) {
            paid(order, charges, report);
        }
        if (order.isCancelled()) {
            charges.stream()
                    .filter(charge -> !charge.isGivenBack())
                    .forEach(charge ->
                            report.wrong("The order %s is cancelled, but for %s".formatted(order.id(), charge)));
        }
    }

    private static void paid(Order order, List<Charge> charges, Report report) {
        if (charges.isEmpty()) {
            report.lost("The order %s is confirmed and was not charged".formatted(order.id()));
        }
        charges.stream()
                .filter(charge -> !order.total().is(charge.amount(), charge.currency()) || charge.refunded() != 0)
                .forEach(charge -> report.wrong(
                        "The order %s of %s is confirmed with %s".formatted(order.id(), order.total(), charge)));
    }

    private static void customers(Evidence evidence, Report report) {
        evidence.customers().stream()
                .collect(groupingBy(Customer::userId, mapping(Customer::id, toList())))
                .forEach((user, names) -> {
                    if (names.size() > 1) {
                        report.doubled("The user %s was introduced as the customers %s".formatted(user, names));
                    }
                });
    }

    /// The customer hears of a refund only when it was told.
    private static void refunds(Evidence evidence, Map<String, List<Charge>> charges, Report report) {
        var done = charges.entrySet().stream()
                .filter(it -> it.getValue().stream().anyMatch(charge -> charge.refunded() > 0))
                .map(Map.Entry::getKey)
                .collect(toSet());
        var told = refundsTold(evidence).collect(toSet());
        done.stream()
                .filter(order -> !told.contains(order))
                .forEach(order -> report.lost("Nobody was told that the order %s was refunded".formatted(order)));
        told.stream()
                .filter(order -> !done.contains(order))
                .forEach(order -> report.wrong("The order %s was not refunded, as was told".formatted(order)));
    }

    private static Stream<String> refundsTold(Evidence evidence) {
        return evidence.topics()
                .told("payments")
                .filter(record -> record.event().equals("PaymentRefunded"))
                .map(record -> String.valueOf(record.key()));
    }
}
