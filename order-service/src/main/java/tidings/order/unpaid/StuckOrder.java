package tidings.order.unpaid;

import java.time.Instant;
import tidings.events.Money;
import tidings.events.OrderId;
import tidings.events.UserId;

/// A stuck order, as an administrator sees it: how long it has been waiting for its payment, and when it will be
/// cancelled if none comes, and payments are heard all the time until then.
record StuckOrder(
        OrderId orderId, UserId userId, Money total, Instant placedAt, long waitingSeconds, Instant cancelledAt) {}
