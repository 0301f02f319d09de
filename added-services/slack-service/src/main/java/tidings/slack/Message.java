package tidings.slack;

import tidings.events.UserId;
import tidings.messaging.Intent;

/// The intent to say something about a user in a channel of Slack.
record Message(UserId about, String text) implements Intent {
    @Override
    public String key() {
        return about.toString();
    }
}
