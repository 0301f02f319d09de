package tidings.notification;

import tidings.events.UserId;

/// Where letters reach a customer, and how the customer wants to be addressed.
public record Address(UserId userId, String email, String name) {

    /// Names nobody: what is printed ends up in logs.
    @Override
    public String toString() {
        return "the address of " + userId;
    }
}
