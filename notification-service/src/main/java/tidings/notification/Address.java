package tidings.notification;

import tidings.events.UserId;

/// The address of a customer: where letters reach them, and how they want to be addressed.
public record Address(UserId userId, String email, String name) {

    /// Names nobody: what is printed ends up in logs.
    @Override
    public String toString() {
        return "the address of " + userId;
    }
}
