package tidings.proof.checker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import tidings.probes.provider.ProviderLedger.Charge;
import tidings.proof.evidence.Evidence;
import tidings.proof.evidence.ObservedOrder;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;

/// Charges in the provider's ledger are held against the orders. Those that failed have moved no money and do not
/// count.
final class ChargeCheck implements InvariantCheck {
    @Override
    public void check(Evidence evidence, Report report) {
        var charges = evidence.charges().stream()
                .filter(Charge::succeeded)
                .collect(groupingBy(charge -> String.valueOf(charge.orderId())));
        var orders = evidence.orders().stream().collect(toSet());
        for (var order : orders) {
            check(order, charges.getOrDefault(order.key(), List.of()), report);
        }
        var known = orders.stream().map(ObservedOrder::key).collect(toSet());
        charges.forEach((order, strange) -> {
            if (!known.contains(order)) {
                report.unaccounted("There is no order %s, but %s".formatted(order, strange));
            }
        });
    }

    private static void check(ObservedOrder order, List<Charge> charges, Report report) {
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

    private static void paid(ObservedOrder order, List<Charge> charges, Report report) {
        if (charges.isEmpty()) {
            report.lost("The order %s is confirmed and was not charged".formatted(order.id()));
        }
        charges.stream()
                .filter(charge -> !order.total().is(charge.amount(), charge.currency()) || charge.refunded() != 0)
                .forEach(charge -> report.wrong(
                        "The order %s of %s is confirmed with %s".formatted(order.id(), order.total(), charge)));
    }
}
