package tidings.proof.faults.outside;

import java.util.List;
import tidings.proof.faults.FaultContext;
import tidings.proof.faults.Operator;

/// The repair of refunds that have come to nothing, which a person does: gives the money back anew, or has it asked for
/// again.
///
/// @param payments the payments that this has happened to, as a condition in SQL
record RefundRepair(String payments, FaultContext context) {
    private static final String HALF = "get_byte(uuid_send(order_id), 15) % 2 = 0";
    private static final String PARKED = " and order_id::text in (select key from messaging.intent"
            + " where type = 'SettlePayment' and due_at = 'infinity')";

    /// Gives all of the money back.
    void giveBack() {
        giveBack(payments);
    }

    /// Half of it is given back, and the other half is asked for again.
    void giveBackHalf() {
        giveBack(payments + PARKED + " and " + HALF);
        performAgain(payments + PARKED + " and not " + HALF);
    }

    private void giveBack(String some) {
        var provider = new ProviderControl(context.system().outsideWorld());
        read("charge", some).forEach(provider::refunds);
    }

    private void performAgain(String some) {
        var operator = new Operator(context, RefundTrouble.SERVICE);
        read("order_id::text", some).forEach(order -> operator.hasDoneAgain("SettlePayment", order));
    }

    private List<String> read(String column, String some) {
        try (var database = context.system().probe(RefundTrouble.SERVICE)) {
            return database.read("select %s from payment where %s".formatted(column, some), row -> row.getString(1));
        }
    }
}
