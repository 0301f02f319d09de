package tidings.analytics;

import java.time.LocalDate;
import java.util.List;
import tidings.events.Money;

/// What was sold: orders that were confirmed and not cancelled since. The shop sells in euros.
record SalesReport(long orders, Money revenue, List<ByProduct> byProduct, List<ByDay> byDay, long signUps) {
    record ByProduct(String sku, long quantity, Money revenue) {}

    /// A day by UTC.
    record ByDay(LocalDate day, long orders, Money revenue) {}

    static SalesReport of(List<ByProduct> byProduct, List<ByDay> byDay, long signUps) {
        var orders = byDay.stream().mapToLong(ByDay::orders).sum();
        var revenue = byDay.stream().map(ByDay::revenue).reduce(euros(0), Money::plus);
        return new SalesReport(orders, revenue, byProduct, byDay, signUps);
    }

    static Money euros(long cents) {
        return new Money(cents, "EUR");
    }
}
