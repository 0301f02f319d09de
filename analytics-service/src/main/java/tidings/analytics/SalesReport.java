package tidings.analytics;

import java.time.LocalDate;
import java.util.List;
import tidings.events.Money;

/// What was sold: orders that were confirmed and not cancelled since. The shop sells in euros, and `revenue` is what
/// came in euros; what came in which currency is in the list.
record SalesReport(
        long orders,
        Money revenue,
        List<Money> revenueByCurrency,
        List<ByProduct> byProduct,
        List<ByDay> byDay,
        long signUps) {
    record ByProduct(String sku, long quantity, Money revenue, List<Money> revenueByCurrency) {}

    /// The sales of a day, by UTC.
    record ByDay(LocalDate day, long orders, Money revenue, List<Money> revenueByCurrency) {}

    static SalesReport of(List<Takings<String>> byProduct, List<Takings<LocalDate>> byDay, long signUps) {
        var sold = Takings.sum(byDay);
        return new SalesReport(
                byDay.stream().mapToLong(Takings::count).sum(),
                Takings.euros(sold),
                sold,
                Takings.together(byProduct, ByProduct::new),
                Takings.together(byDay, ByDay::new),
                signUps);
    }
}
