package tidings.proof.evidence;

import java.util.List;
import java.util.UUID;
import tidings.probes.database.DatabaseProbe;

/// An order in order-service's database.
public record ObservedOrder(UUID id, OrderWish wish, String status, Price total, List<ObservedLine> lines) {

    static List<ObservedOrder> all(DatabaseProbe orders) {
        return orders.read(
                "select id, user_id, idempotency_key, status, amount, currency, lines from orders",
                row -> new ObservedOrder(
                        row.getObject(1, UUID.class),
                        new OrderWish(row.getObject(2, UUID.class), row.getString(3)),
                        row.getString(4),
                        new Price(row.getLong(5), row.getString(6)),
                        ObservedLine.read(row.getString(7))));
    }

    /// The key of its events.
    public String key() {
        return id.toString();
    }

    public boolean isConfirmed() {
        return status.equals("CONFIRMED");
    }

    public boolean isCancelled() {
        return status.equals("CANCELLED");
    }
}
