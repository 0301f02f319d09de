package tidings.proof.input.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tidings.proof.input.bending.Bending;
import tidings.proof.load.Account;

/// Requests that nobody should send: what the shop knows, bent somewhere, or what nobody knows. A seed and a number
/// always make the same one.
final class RandomRequests {
    /// As in [RandomRecords].
    private static final long APART = 0xD1342543DE82EF95L;
    private static final String BASKET =
            "{\"lines\":[{\"sku\":\"tamper\",\"quantity\":1}],\"paymentMethod\":\"pm_card_visa\"}";
    private static final String EMPTY_BASKET = "{\"lines\":[],\"paymentMethod\":\"pm_card_visa\"}";
    private static final String CREDENTIALS = "{\"email\":\"nobody@example.com\",\"password\":\"wrong horse battery\"}";

    private final List<Account> accounts;
    private final long seed;

    RandomRequests(List<Account> accounts, long seed) {
        this.accounts = accounts;
        this.seed = seed;
    }

    RawRequest at(int number) {
        var random = new SplittableRandom(seed + number * APART);
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> order(random);
            case 7 -> somebody(random);
            case 8, 9, 10, 11 -> somewhere(random);
            case 12, 13, 14, 15 -> oddHeaders(random);
            case 16 -> chunks(random);
            case 17 -> oddMethod(random);
            default -> nothing(random);
        };
    }

    /// The body is bent, and everything about it is as it should be.
    private RawRequest order(RandomGenerator random) {
        var account = new Bending(random).oneOf(accounts);
        var wish = new PossibleOrder(uuid(random).toString(), account.userId());
        var body = new Bending(random).bent(BASKET);
        var headers = json(account, body.length);
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
                "POST /api/%s HTTP/1.1".formatted(path), json(bending.oneOf(accounts), body.length), body, null);
    }

    private RawRequest somewhere(RandomGenerator random) {
        var path = new OddPaths(random).next();
        return RawRequest.last("GET %s HTTP/1.1".formatted(path), json(accounts.getFirst(), 0), new byte[0]);
    }

    /// Whatever the headers lead to, the basket is one that cannot be accepted.
    private RawRequest oddHeaders(RandomGenerator random) {
        var body = EMPTY_BASKET.getBytes(UTF_8);
        var headers = json(new Bending(random).oneOf(accounts), body.length);
        var odd = new OddHeaders(random);
        for (int more = 1 + random.nextInt(3); more > 0; more--) {
            odd.bend(headers);
        }
        var line = random.nextInt(3) == 0 ? "GET /api/orders HTTP/1.1" : "POST /api/orders HTTP/1.1";
        return RawRequest.last(line, headers, line.startsWith("GET") ? new byte[0] : body);
    }

    /// A body in chunks of which one is not what it says.
    private RawRequest chunks(RandomGenerator random) {
        var bending = new Bending(random);
        var length =
                bending.oneOf(List.of("2b", "2B;x=y", "-1", "zz", "", "ffffffffffffffff", "1", "0x2b", "7fffffff"));
        var headers = json(bending.oneOf(accounts), 0);
        headers.removeIf(header -> header.startsWith("Content-Length"));
        headers.add("Transfer-Encoding: chunked");
        var body = length + "\r\n" + EMPTY_BASKET + bending.oneOf(List.of("\r\n0\r\n\r\n", "", "\r\n", "\n0\n\n"));
        return RawRequest.last("POST /api/orders HTTP/1.1", headers, body.getBytes(ISO_8859_1));
    }

    private RawRequest oddMethod(RandomGenerator random) {
        var bending = new Bending(random);
        var method = bending.oneOf(List.of(
                "PUT",
                "DELETE",
                "PATCH",
                "OPTIONS",
                "TRACE",
                "CONNECT",
                "PROPFIND",
                "HEAD",
                "get",
                "G<T",
                "G\0T",
                "M".repeat(9_000)));
        var path = bending.oneOf(List.of(
                "/api/orders", "/api/users", "/api/products", "/api/orders/" + uuid(random), "*", "/openapi.yaml"));
        return RawRequest.last("%s %s HTTP/1.1".formatted(method, path), json(accounts.getFirst(), 0), new byte[0]);
    }

    /// No request at all.
    private RawRequest nothing(RandomGenerator random) {
        var bending = new Bending(random);
        var line = bending.oneOf(List.of(
                "GET",
                "GET /api/products",
                "GET /api/products HTTP/9.9",
                "GET /api/products HTTP/1.1 x",
                "GET  /api/products  HTTP/1.1",
                "PRI * HTTP/2.0",
                "GET /api/products http/1.1",
                " GET /api/products HTTP/1.1",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
                "x" + new String(bending.noise(300), ISO_8859_1)));
        var headers = random.nextBoolean() ? json(accounts.getFirst(), 0) : List.of("no header");
        return RawRequest.last(line, headers, bending.noise(50));
    }

    private static List<String> json(Account account, int length) {
        return new ArrayList<>(List.of(
                "Host: localhost",
                "Authorization: Bearer " + account.token(),
                "Content-Type: application/json",
                "Content-Length: " + length));
    }

    private static UUID uuid(RandomGenerator random) {
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE);
    }
}
