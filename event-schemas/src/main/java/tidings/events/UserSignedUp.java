package tidings.events;

/// Somebody became a customer, reachable at this address.
public record UserSignedUp(UserId userId, String email, String name) implements UserEvent {}
