package tidings.order;

import tidings.events.Money;
import tidings.events.OrderId;
import tidings.events.OrderPlaced;

/// The answer to a wish that was granted. A wish sent again gets it again, whatever has become of the order since.
record Accepted(OrderId orderId, OrderStatus status, Money total) {
    static Accepted of(OrderPlaced placed) {
        return new Accepted(placed.orderId(), OrderStatus.PLACED, placed.total());
    }
}
