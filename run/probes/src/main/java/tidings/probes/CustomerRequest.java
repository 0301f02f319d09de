package tidings.probes;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// A request with which a customer's program changes something in the shop.
///
/// @param path    at the gateway
/// @param content in JSON; empty where there is none
public record CustomerRequest(String path, Map<String, String> headers, String content) {
    public static CustomerRequest toSignUp(String email, String name, String password) {
        return to("/api/users", Map.of("email", email, "name", name, "password", password));
    }

    /// A request for a token.
    public static CustomerRequest toSignIn(String email, String password) {
        return to("/api/sessions", Map.of("email", email, "password", password));
    }

    /// A request for an order.
    ///
    /// @param basket the lines, and how they are paid
    public static CustomerRequest toOrder(Object basket) {
        return to("/api/orders", basket);
    }

    public static CustomerRequest toCancel(String orderId) {
        return new CustomerRequest("/api/orders/%s/cancellation".formatted(orderId), Map.of(), "");
    }

    private static CustomerRequest to(String path, Object content) {
        return new CustomerRequest(path, Map.of(), JsonMapper.shared().writeValueAsString(content));
    }

    /// This request, from somebody who has signed in.
    public CustomerRequest by(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /// This request, under an idempotency key.
    public CustomerRequest under(String key) {
        return with("Idempotency-Key", key);
    }

    private CustomerRequest with(String header, String value) {
        var all = new HashMap<>(headers);
        all.put(header, value);
        return new CustomerRequest(path, Map.copyOf(all), content);
    }
}
