package tidings.proof.load;

import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import tidings.probes.CustomerRequest;
import tidings.proof.journal.Journal;
import tools.jackson.databind.json.JsonMapper;

/// Somebody whom the gateway lets in.
public record Account(UUID userId, String token) {
    private static final String PASSWORD = "nobody else's business";

    /// Signs up and signs in. Throws [NoSuchElementException] when the shop does not take them at once.
    public static Account at(URI gateway, Journal journal) {
        var once = new CustomerRetries();
        once.giveUp();
        return at(new ShopClient(gateway), journal, once).orElseThrow();
    }

    /// Signs up and signs in, however long that takes. Nobody, when the shop has closed before that.
    static Optional<Account> at(ShopClient shop, Journal journal, CustomerRetries arriving) {
        var email = UUID.randomUUID() + "@proof.example";
        var signUp = CustomerRequest.toSignUp(email, "Ada", PASSWORD);
        arriving.ask(() -> shop.send(signUp)); // 409: it was done, and its answer was lost
        var session = arriving.ask(() -> shop.send(CustomerRequest.toSignIn(email, PASSWORD)));
        if (session.status() != 200) {
            return Optional.empty();
        }
        var account = of(session.text("access_token"));
        journal.signedUp(email, account.userId);
        return Optional.of(account);
    }

    private static Account of(String token) {
        var claims = Base64.getUrlDecoder().decode(token.substring(token.indexOf('.') + 1, token.lastIndexOf('.')));
        return new Account(
                UUID.fromString(JsonMapper.shared().readTree(claims).path("sub").asString()), token);
    }
}
