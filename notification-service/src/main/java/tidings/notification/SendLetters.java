package tidings.notification;

import tidings.events.UserId;
import tidings.messaging.Intent;

/// The intent to send what was written to this customer.
///
/// One intent per customer and not per letter, so that somebody's letters leave in the order in which they were
/// written.
public record SendLetters(UserId userId) implements Intent {
    @Override
    public String key() {
        return userId.toString();
    }
}
