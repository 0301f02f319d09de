package tidings.proof.faults.records;

import java.util.List;
import java.util.stream.Collectors;
import tidings.local.process.Polling;
import tidings.proof.faults.FaultContext;
import tidings.proof.faults.Operator;

/// The newest orders that nobody has paid, of which some will yet be cancelled.
///
/// @param ids the orders' ids
record OpenOrders(List<String> ids) {
    private static final int MANY = 3;

    static OpenOrders of(FaultContext context) {
        Polling.until(() -> read(context).size() == MANY, Operator.LONG_ENOUGH);
        return new OpenOrders(read(context));
    }

    private static List<String> read(FaultContext context) {
        try (var orders = context.system().probe("order-service")) {
            return orders.read(
                    "select id from orders where status = 'PLACED' order by placed_at desc limit " + MANY,
                    row -> row.getString(1));
        }
    }

    /// The orders as a list in SQL.
    String quoted() {
        return ids.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
    }
}
