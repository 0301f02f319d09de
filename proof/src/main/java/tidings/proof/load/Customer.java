package tidings.proof.load;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tidings.proof.load.Shop.Reply;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who has signed up, buys, and now and then thinks better of it.
final class Customer {
    private static final String PASSWORD = "nobody else's business";

    private final Shop shop;
    private final Journal journal;
    private final Persistence buying;
    private final UUID userId;
    private final Map<String, String> signedIn;

    private Customer(Shop shop, Journal journal, Persistence buying, String token) {
        this.shop = shop;
        this.journal = journal;
        this.buying = buying;
        this.userId = subjectOf(token);
        this.signedIn = Map.of("Authorization", "Bearer " + token);
    }

    /// Signs up and signs in, however long that takes. Nobody, when the shop has closed before that.
    static Optional<Customer> signUp(Shop shop, Journal journal, Persistence arriving, Persistence buying) {
        var email = UUID.randomUUID() + "@proof.example";
        var wish = Map.of("email", email, "name", "Ada", "password", PASSWORD);
        arriving.ask(() -> shop.post("/api/users", wish, Map.of())); // 409: it was done, and its answer was lost
        var credentials = Map.of("email", email, "password", PASSWORD);
        var session = arriving.ask(() -> shop.post("/api/sessions", credentials, Map.of()));
        if (session.status() != 200) {
            return Optional.empty();
        }
        var customer = new Customer(shop, journal, buying, session.text("access_token"));
        journal.signedUp(email, customer.userId);
        return Optional.of(customer);
    }

    /// Sends an order until it is answered for good: the same request under the same key.
    Reply buys(Basket basket) {
        return buys(basket, newKey());
    }

    /// Sends the same order twice at once.
    Reply buysTwiceAtOnce(Basket basket) {
        var key = newKey();
        var other = Thread.ofVirtual().start(() -> buys(basket, key));
        var reply = buys(basket, key);
        try {
            other.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return reply;
    }

    void cancels(String orderId) {
        var path = "/api/orders/%s/cancellation".formatted(orderId);
        var reply = buying.ask(() -> shop.post(path, Map.of(), signedIn));
        if (reply.status() == 202) {
            journal.cancelled(UUID.fromString(orderId));
        }
    }

    private String newKey() {
        var key = UUID.randomUUID().toString();
        journal.asks(key, userId);
        return key;
    }

    /// A 409 says that the same request is still under way.
    private Reply buys(Basket basket, String key) {
        return buying.ask(() -> send(basket, key), reply -> reply.isForLater() || reply.status() == 409);
    }

    private Reply send(Basket basket, String key) {
        var who = signedIn.get("Authorization");
        var reply = shop.post("/api/orders", basket, Map.of("Authorization", who, "Idempotency-Key", key));
        journal.answered(key, reply.status(), reply.status() == 202 ? UUID.fromString(reply.text("orderId")) : null);
        return reply;
    }

    private static UUID subjectOf(String token) {
        var claims = Base64.getUrlDecoder().decode(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.')));
        return UUID.fromString(JsonMapper.shared().readTree(claims).path("sub").asString());
    }
}
