package tidings.notification;

import tidings.events.UserId;
import tidings.messaging.Intent;

/// What was written to this customer shall be sent.
///
/// One intent per customer and not per letter, so that somebody's letters leave in the order in which they were
/// written.
public record SendLetters(UserId userId) implements Intent {
    @Override
    public String key() {
        return userId.toString();
    }
}
