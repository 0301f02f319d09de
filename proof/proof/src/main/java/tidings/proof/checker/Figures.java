package tidings.proof.checker;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/// Holds analytics' sales against the confirmed orders, one by one: order for order the same lines, amount, currency
/// and day, hence the same sums, whatever they are grouped by.
final class Figures implements Judge {
    private static final String ANALYTICS = "analytics-service";

    @Override
    public void judge(Evidence evidence, Report report) {
        sales(evidence, report);
        signUps(evidence, report);
    }

    private static void sales(Evidence evidence, Report report) {
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
                .forEach(order -> judge(order, sales.get(order.key()), confirmedAt.get(order.key()), report));
        var confirmed = evidence.orders().stream()
                .filter(Order::isConfirmed)
                .map(Order::key)
                .collect(toSet());
        sales.keySet().stream()
                .filter(order -> !confirmed.contains(order) && !unknown.contains(order))
                .forEach(order -> report.wrong("The order %s is counted and not confirmed".formatted(order)));
    }

    private static void judge(Order order, @Nullable Sale sale, @Nullable Instant confirmedAt, Report report) {
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

    private static void signUps(Evidence evidence, Report report) {
        var counted = new HashSet<>(evidence.readModels().signUps());
        var unknown = evidence.booksOf(ANALYTICS).parkedKeys();
        evidence.topics()
                .told("users")
                .map(record -> String.valueOf(record.key()))
                .filter(user -> !counted.contains(user) && !unknown.contains(user))
                .forEach(user -> report.lost("The sign-up of %s is not counted".formatted(user)));
        evidence.topics().on("users").map(TopicRecord::key).forEach(counted::remove);
        counted.forEach(user -> report.unaccounted("The sign-up of %s is counted, nobody told it".formatted(user)));
    }
}
