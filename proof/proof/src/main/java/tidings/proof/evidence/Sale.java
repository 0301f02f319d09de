package tidings.proof.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidings.probes.database.DatabaseProbe;

/// A sale is what analytics knows of an order that may be a sale.
public record Sale(
        UUID orderId,
        List<ObservedLine> lines,
        Price price,
        @Nullable LocalDate day,
        boolean cancelled) {
    static List<Sale> all(DatabaseProbe analytics) {
        return analytics.read(
                "select order_id, lines, amount, currency, day, cancelled from sale",
                row -> new Sale(
                        row.getObject(1, UUID.class),
                        ObservedLine.read(row.getString(2)),
                        new Price(row.getLong(3), String.valueOf(row.getString(4))),
                        row.getObject(5, LocalDate.class),
                        row.getBoolean(6)));
    }

    /// Whether its report counts it.
    public boolean isSold() {
        return day != null && !cancelled;
    }
}
