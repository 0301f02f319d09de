package tidings.proof.input.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tidings.proof.input.bending.Bending;
import tidings.proof.input.bending.SeededRandom;
import tidings.proof.load.Account;

/// Requests that nobody should send: what the shop knows, bent somewhere, or what nobody knows. A seed and a number
/// always make the same one.
final class RandomRequests {
    private static final String BASKET =
            "{\"lines\":[{\"sku\":\"tamper\",\"quantity\":1}],\"paymentMethod\":\"pm_card_visa\"}";
    static final String EMPTY_BASKET = "{\"lines\":[],\"paymentMethod\":\"pm_card_visa\"}";
    private static final String CREDENTIALS = "{\"email\":\"nobody@example.com\",\"password\":\"wrong horse battery\"}";

    private final List<Account> accounts;
    private final long seed;

    RandomRequests(List<Account> accounts, long seed) {
        this.accounts = accounts;
        this.seed = seed;
    }

    RawRequest at(int number) {
        var random = SeededRandom.of(seed, number);
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> order(random);
            case 7 -> somebody(random);
            case 8, 9, 10, 11 -> somewhere(random);
            case 12, 13, 14, 15 -> oddHeaders(random);
            case 16 -> new OddRequests(random, accounts).chunks();
            case 17 -> new OddRequests(random, accounts).method();
            default -> new OddRequests(random, accounts).nothing();
        };
    }

    /// The body is bent, and everything about it is as it should be.
    private RawRequest order(RandomGenerator random) {
        var account = new Bending(random).oneOf(accounts);
        var wish = new PossibleOrder(uuid(random).toString(), account.userId());
        var body = new Bending(random).bent(BASKET);
        var headers = RequestHeaders.json(account, body.length);
        headers.add("Idempotency-Key: " + wish.key());
        return RawRequest.whole("POST /api/orders HTTP/1.1", headers, body, wish);
    }

    /// Hashing a password takes long on purpose, so that credentials are rare.
    private RawRequest somebody(RandomGenerator random) {
        var bending = new Bending(random);
        var paths = List.of("users", "users", "users", "sessions", "orders/%s/cancellation".formatted(uuid(random)));
        var path = bending.oneOf(paths);
        var right = path.equals("sessions")
                ? CREDENTIALS
                : "{\"email\":\"%s@example.com\",\"name\":\"Ada\",\"password\":\"correct horse battery\"}"
                        .formatted(uuid(random));
        var body = bending.bent(right);
        return RawRequest.whole(
                "POST /api/%s HTTP/1.1".formatted(path),
                RequestHeaders.json(bending.oneOf(accounts), body.length),
                body,
                null);
    }

    private RawRequest somewhere(RandomGenerator random) {
        var path = new OddPaths(random).next();
        return RawRequest.last(
                "GET %s HTTP/1.1".formatted(path), RequestHeaders.json(accounts.getFirst(), 0), new byte[0]);
    }

    /// Whatever the headers lead to, the basket is one that cannot be accepted.
    private RawRequest oddHeaders(RandomGenerator random) {
        var body = EMPTY_BASKET.getBytes(UTF_8);
        var headers = RequestHeaders.json(new Bending(random).oneOf(accounts), body.length);
        var odd = new OddHeaders(random);
        for (int more = 1 + random.nextInt(3); more > 0; more--) {
            odd.bend(headers);
        }
        var line = random.nextInt(3) == 0 ? "GET /api/orders HTTP/1.1" : "POST /api/orders HTTP/1.1";
        return RawRequest.last(line, headers, line.startsWith("GET") ? new byte[0] : body);
    }

    static UUID uuid(RandomGenerator random) {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }
}
