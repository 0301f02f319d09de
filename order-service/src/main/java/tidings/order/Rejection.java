package tidings.order;

import java.util.List;

/// An order is not taken, for a reason that its customer is told. It is an answer and no defect, so it has no stack
/// trace.
final class Rejection extends RuntimeException {
    private final transient Reason reason;

    Rejection(Reason reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /// What speaks against an order. Its lines are counted from 0.
    sealed interface Reason {}

    /// These lines ask for products that are not in the catalogue.
    record NotSold(List<Integer> lines) implements Reason {}

    /// These lines are sold in another currency than the first one.
    record OtherCurrency(List<Integer> lines, String first) implements Reason {}

    /// The same wish has come before, and somebody is at work on it.
    record UnderWay() implements Reason {}

    /// The key has come with another basket before.
    record KeyReused() implements Reason {}

    /// The database was told to keep the order, and its answer is lost: the order may have been taken.
    record Unanswered() implements Reason {}
}
