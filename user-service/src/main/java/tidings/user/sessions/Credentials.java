package tidings.user.sessions;

import jakarta.validation.constraints.NotNull;

/// Somebody says who they are, and proves it.
record Credentials(@NotNull String email, @NotNull String password) {
    /// The password stays out of logs.
    @Override
    public String toString() {
        return "Credentials[email=%s]".formatted(email);
    }
}
