package tidings.events;

/// The order will not be delivered, for a reason that its customer can read. What was charged is owed back.
public record OrderCancelled(OrderId orderId, UserId userId, String reason) implements OrderEvent {}
