package tidings.events;

import tidings.events.contract.Topic;

/// What can happen to a user. Told by user-service; the only family that carries what identifies a person.
@Topic(value = "users", compacted = true)
public sealed interface UserEvent extends Event permits UserSignedUp, UserErased {
    UserId userId();

    @Override
    default String key() {
        return userId().toString();
    }
}
