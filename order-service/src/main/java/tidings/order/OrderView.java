package tidings.order;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tidings.events.Line;
import tidings.events.Money;
import tidings.events.OrderId;

/// An order as its customer sees it. The reason says why it was cancelled.
public record OrderView(
        OrderId orderId,
        OrderStatus status,
        List<Line> lines,
        Money total,
        Instant placedAt,
        @Nullable String reason) {}
