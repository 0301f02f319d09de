package tidings.user;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/// Somebody wants to become a customer. The address must be one that plain SMTP can reach.
record SignUp(
        @NotNull @Email(regexp = "[\\x21-\\x7e]+") @Size(max = 254)
        String email,

        @NotBlank @Size(max = 100) String name,
        @NotNull @Password String password) {
    /// The password stays out of logs.
    @Override
    public String toString() {
        return "SignUp[email=%s, name=%s]".formatted(email, name);
    }
}
