package tidings.order.catalogue;

import java.util.List;

/// A basket cannot be ordered, for a reason that its customer is told. It is an answer and no defect, so it has no
/// stack trace.
public final class BasketRefused extends RuntimeException {
    private final transient Reason reason;

    BasketRefused(Reason reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /// What speaks against the basket. Its lines are counted from 0.
    public sealed interface Reason {}

    /// These lines ask for products that are not in the catalogue.
    public record NotSold(List<Integer> lines) implements Reason {}

    /// These lines are sold in another currency than the first one.
    public record OtherCurrency(List<Integer> lines, String first) implements Reason {}
}
