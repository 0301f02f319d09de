package tidings.outside.stripe.api;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a request says, as Stripe encodes it: `amount=1299&metadata[orderId]=…&expand[0]=latest_charge`.
public record Form(Map<String, String> fields) {

    /// Below this, in whatever currency, a charge is not worth its cost.
    private static final long SMALLEST_AMOUNT = 50;

    public @Nullable String optional(String name) {
        var value = fields.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    public String required(String name) {
        var value = optional(name);
        if (value == null) {
            throw StripeException.missing(name);
        }
        return value;
    }

    /// The address, if there is one and a letter could reach it.
    public @Nullable String email() {
        var email = optional("email");
        if (email != null && !email.matches("[^@ ]+@[^@ ]+[.][^@ ]+")) {
            throw StripeException.invalid("email_invalid", "email", "Invalid email address: " + email);
        }
        return email;
    }

    public boolean says(String name) {
        return "true".equals(fields.get(name));
    }

    public long amount() {
        var amount = number("amount");
        if (amount < SMALLEST_AMOUNT) {
            throw StripeException.invalid(
                    "amount_too_small", "amount", "Amount must be at least " + SMALLEST_AMOUNT + ".");
        }
        return amount;
    }

    public long number(String name) {
        try {
            return Long.parseLong(required(name));
        } catch (NumberFormatException e) {
            throw StripeException.invalid("parameter_invalid_integer", name, "Invalid integer: " + fields.get(name));
        }
    }

    public Map<String, String> metadata() {
        var metadata = new TreeMap<String, String>();
        fields.forEach((name, value) -> {
            if (name.startsWith("metadata[") && name.endsWith("]")) {
                metadata.put(name.substring("metadata[".length(), name.length() - 1), value);
            }
        });
        return metadata;
    }

    /// Whether the answer shall contain the whole of something that it would otherwise name by its id.
    public boolean expands(String property) {
        return fields.entrySet().stream()
                .anyMatch(field -> field.getKey().startsWith("expand[") && property.equals(field.getValue()));
    }
}
