package tidings.payment;

import tidings.events.UserId;
import tidings.messaging.Intent;

/// The provider is to forget whoever this user was to it.
record DeleteCustomer(UserId userId) implements Intent {
    @Override
    public String key() {
        return userId.toString();
    }
}
