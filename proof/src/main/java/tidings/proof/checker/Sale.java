package tidings.proof.checker;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What analytics knows of an order that may be a sale.
record Sale(
        UUID orderId,
        List<Line> lines,
        long amount,
        @Nullable LocalDate day,
        boolean cancelled) {
    static List<Sale> all(Database analytics) {
        return analytics.read(
                "select order_id, lines, amount, day, cancelled from sale",
                row -> new Sale(
                        row.getObject(1, UUID.class),
                        Line.read(row.getString(2)),
                        row.getLong(3),
                        row.getObject(4, LocalDate.class),
                        row.getBoolean(5)));
    }

    /// Whether its report counts it.
    boolean isSold() {
        return day != null && !cancelled;
    }
}
