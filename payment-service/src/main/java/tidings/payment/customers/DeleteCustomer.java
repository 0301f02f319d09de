package tidings.payment.customers;

import tidings.events.UserId;
import tidings.messaging.Intent;

/// The provider is to forget the user.
record DeleteCustomer(UserId userId) implements Intent {
    @Override
    public String key() {
        return userId.toString();
    }
}
