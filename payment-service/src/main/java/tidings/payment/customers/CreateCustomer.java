package tidings.payment.customers;

import tidings.events.UserId;
import tidings.messaging.Intent;

/// The intent to have the provider know this user as its customer.
public record CreateCustomer(UserId userId, String email, String name) implements Intent {
    @Override
    public String key() {
        return userId.toString();
    }
}
