package tidings.events;

import tidings.events.contract.LastWord;

/// Somebody is no customer any more, and wants to be forgotten. It may be told more than once.
@LastWord
public record UserErased(UserId userId) implements UserEvent {}
