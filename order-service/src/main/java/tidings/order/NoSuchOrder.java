package tidings.order;

import tidings.events.OrderId;
import tidings.messaging.NotRetryable;

/// There is no such order, or it is somebody else's, which must look the same to a customer. When a payment comes for
/// one, somebody has to look at that.
public class NoSuchOrder extends NotRetryable {
    private final transient OrderId order;

    public NoSuchOrder(OrderId order) {
        super("There is no order %s".formatted(order));
        this.order = order;
    }

    OrderId order() {
        return order;
    }
}
