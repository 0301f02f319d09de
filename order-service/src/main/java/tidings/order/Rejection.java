package tidings.order;

/// A wish is rejected for what its key has been through, and its customer is told. It is an answer and no defect, so it
/// has no stack trace.
final class Rejection extends RuntimeException {
    private final transient Reason reason;

    Rejection(Reason reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /// What speaks against granting the wish.
    sealed interface Reason {}

    /// The same wish has come before, and somebody is at work on it.
    record UnderWay() implements Reason {}

    /// The key has come with another basket before.
    record KeyReused() implements Reason {}

    /// The database was told to keep the order, and its answer is lost: the order may have been taken.
    record Unanswered() implements Reason {}
}
