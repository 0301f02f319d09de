package tidings.stories.language;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import tidings.events.Money;
import tidings.probes.CustomerRequest;
import tidings.stories.parts.Answer;
import tidings.stories.parts.Http;

/// Somebody who has signed up and signed in, and remembers what was ordered.
public record Customer(Shop shop, String email, String token) {
    private static final String PASSWORD = "correct horse battery staple";

    public static Customer signUp(Shop shop, String email) {
        return signUp(shop, email, "Ada");
    }

    public static Customer signUp(Shop shop, String email, String name) {
        asksToSignUp(email, name).expecting(201);
        return signIn(shop, email, PASSWORD);
    }

    public static Answer asksToSignUp(String email, String name) {
        return Shop.gateway().send(CustomerRequest.toSignUp(email, name, PASSWORD));
    }

    public static Customer signIn(Shop shop, String email, String password) {
        var session = asksForToken(email, password).expecting(200);
        return new Customer(shop, email, session.json().get("access_token").asString());
    }

    /// Tries to sign in once more, whatever comes of it.
    public Answer signsInAgain() {
        return asksForToken(email, PASSWORD);
    }

    private static Answer asksForToken(String email, String password) {
        return Shop.gateway().send(CustomerRequest.toSignIn(email, password));
    }

    /// Does not want to be known any more.
    public void wantsToBeForgotten() {
        asks().send("DELETE", "/api/users/me", "").expecting(204);
    }

    /// What the shop calls its customer, and says in the token.
    public String userId() {
        return Forger.claimsOf(token).get("sub").asString();
    }

    /// Sends a request of one's own.
    public Http asks() {
        return Shop.gateway().with("Authorization", "Bearer " + token);
    }

    public Order orders(String sku, int quantity) {
        return orders(sku, quantity, Card.GOOD);
    }

    public Order orders(String sku, int quantity, Card card) {
        return remembers(sends(UUID.randomUUID().toString(), sku, quantity, card));
    }

    /// Places so many orders of one piece, one after the other.
    public List<Order> ordersOneByOne(int many, String sku) {
        return Stream.generate(() -> orders(sku, 1)).limit(many).toList();
    }

    /// Orders one piece of each.
    public Order ordersTogether(String... skus) {
        var lines =
                Stream.of(skus).map(sku -> Map.of("sku", sku, "quantity", 1)).toList();
        return remembers(sends(UUID.randomUUID().toString(), lines, Card.GOOD));
    }

    /// Sends an order under an idempotency key, whatever comes of it.
    public Answer sends(String key, String sku, int quantity, Card card) {
        return sends(key, List.of(Map.of("sku", sku, "quantity", quantity)), card);
    }

    private Answer sends(String key, List<?> lines, Card card) {
        var basket = Map.of("lines", lines, "paymentMethod", card.paymentMethod());
        return Shop.gateway().send(CustomerRequest.toOrder(basket).by(token).under(key));
    }

    /// Sends an order without a key, and does what the answers say, as a program would that knows nothing of keys: told
    /// to come again, it sends the same, and told that it may have happened, the same under the answer's key.
    public Answer insistsOn(String sku) {
        var basket =
                Map.of("lines", List.of(Map.of("sku", sku, "quantity", 1)), "paymentMethod", Card.GOOD.paymentMethod());
        var order = CustomerRequest.toOrder(basket).by(token);
        var answer = Shop.gateway().send(order);
        while (answer.status() == 503 || answer.status() == 504) {
            if (answer.status() == 504) {
                order = order.under(answer.header("Idempotency-Key"));
            }
            LockSupport.parkNanos(Duration.ofSeconds(answer.retryAfter()).toNanos());
            answer = Shop.gateway().send(order);
        }
        return answer;
    }

    /// Takes the shop by its word, once it has accepted an order.
    public Order remembers(Answer answer) {
        var accepted = answer.expecting(202).as(Accepted.class);
        var order = new Order(accepted.orderId, accepted.total, this);
        Accounting.expects(order);
        return order;
    }

    public void cancels(Order order) {
        Shop.gateway().send(CustomerRequest.toCancel(order.id()).by(token)).expecting(202);
    }

    @Override
    public String toString() {
        return email;
    }

    private record Accepted(String orderId, Money total) {}
}
