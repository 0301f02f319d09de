package tidings.slack;

import tidings.events.UserId;
import tidings.messaging.Intent;

/// Something to be said about a user.
record Message(UserId about, String text) implements Intent {
    @Override
    public String key() {
        return about.toString();
    }
}
