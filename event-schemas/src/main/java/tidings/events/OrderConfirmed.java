package tidings.events;

/// The order is paid, and the shop will deliver.
public record OrderConfirmed(OrderId orderId, UserId userId, Money total) implements OrderEvent {}
