package tidings.proof.checker;

import java.util.List;
import java.util.UUID;
import tidings.probes.DatabaseProbe;

/// An order in order-service's database.
record Order(UUID id, OrderWish wish, String status, Price total, List<Line> lines) {

    static List<Order> all(DatabaseProbe orders) {
        return orders.read(
                "select id, user_id, idempotency_key, status, amount, currency, lines from orders",
                row -> new Order(
                        row.getObject(1, UUID.class),
                        new OrderWish(row.getObject(2, UUID.class), row.getString(3)),
                        row.getString(4),
                        new Price(row.getLong(5), row.getString(6)),
                        Line.read(row.getString(7))));
    }

    /// The key of its events.
    String key() {
        return id.toString();
    }

    boolean isConfirmed() {
        return status.equals("CONFIRMED");
    }

    boolean isCancelled() {
        return status.equals("CANCELLED");
    }
}
