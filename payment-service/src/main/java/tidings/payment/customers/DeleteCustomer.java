package tidings.payment.customers;

import tidings.events.UserId;
import tidings.messaging.Intent;

/// The intent to have the provider forget this user.
record DeleteCustomer(UserId userId) implements Intent {
    @Override
    public String key() {
        return userId.toString();
    }
}
