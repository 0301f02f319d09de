package tidings.proof.checker;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tidings.proof.evidence.Evidence;
import tidings.proof.evidence.ObservedOrder;
import tidings.proof.evidence.Sale;
import tidings.proof.evidence.TopicRecord;
import tidings.proof.invariants.InvariantCheck;
import tidings.proof.invariants.Report;

/// Sales that analytics counts are held against the confirmed orders, one by one: order for order the same lines,
/// amount, currency and day, hence the same sums, whatever they are grouped by.
final class SalesCheck implements InvariantCheck {
    private static final String ANALYTICS = "analytics-service";

    @Override
    public void check(Evidence evidence, Report report) {
        var sales = evidence.readModels().sales().stream()
                .filter(Sale::isSold)
                .collect(toMap(sale -> sale.orderId().toString(), sale -> sale));
        var confirmedAt = evidence.topics()
                .told("orders")
                .filter(record -> record.event().equals("OrderConfirmed"))
                .collect(toMap(record -> String.valueOf(record.key()), TopicRecord::time, (first, _) -> first));
        var unknown = evidence.booksOf(ANALYTICS).parkedKeys();
        evidence.orders().stream()
                .filter(order -> order.isConfirmed() && !unknown.contains(order.key()))
                .forEach(order -> check(order, sales.get(order.key()), confirmedAt.get(order.key()), report));
        var confirmed = evidence.orders().stream()
                .filter(ObservedOrder::isConfirmed)
                .map(ObservedOrder::key)
                .collect(toSet());
        sales.keySet().stream()
                .filter(order -> !confirmed.contains(order) && !unknown.contains(order))
                .forEach(order -> report.wrong("The order %s is counted and not confirmed".formatted(order)));
    }

    private static void check(ObservedOrder order, @Nullable Sale sale, @Nullable Instant confirmedAt, Report report) {
        if (sale == null) {
            report.lost("The order %s is confirmed and not counted".formatted(order.id()));
        } else if (!sale.price().equals(order.total())) {
            report.wrong("The order %s of %s is counted with %s".formatted(order.id(), order.total(), sale.price()));
        } else if (!sale.lines().equals(order.lines())) {
            report.wrong("The order %s of %s is counted as %s".formatted(order.id(), order.lines(), sale.lines()));
        } else if (confirmedAt != null
                && !LocalDate.ofInstant(confirmedAt, ZoneOffset.UTC).equals(sale.day())) {
            report.wrong("The order %s was confirmed at %s and is counted for %s"
                    .formatted(order.id(), confirmedAt, sale.day()));
        }
    }
}
