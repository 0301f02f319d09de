package tidings.order;

import tidings.events.OrderId;
import tidings.messaging.NeedsAPerson;
import tidings.web.Problem;

/// A payment came for an order that nobody has placed here. Somebody has to look at that.
class NoSuchOrder extends NeedsAPerson {
    NoSuchOrder(OrderId order) {
        super("There is no order %s".formatted(order));
    }

    /// For a customer: there is no such order, or it is somebody else's, which must look the same.
    static Problem problem(OrderId order) {
        return Problem.notFound("There is no order %s of yours.".formatted(order));
    }
}
