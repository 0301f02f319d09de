package tidings.events;

import java.util.List;

/// A customer wants these lines at this price. Nothing is paid and nothing is promised yet.
public record OrderPlaced(OrderId orderId, UserId userId, List<Line> lines, Money total, String paymentMethod)
        implements OrderEvent {}
