package tidings.proof.input.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.random.RandomGenerator;
import tidings.proof.input.bending.Bending;

/// Headers that contradict each other, the rules of the protocol, or good sense.
final class OddHeaders {
    private static final List<String> ODD = List.of(
            "Authorization: Bearer",
            "Authorization: Bearer x.y.z",
            "Authorization: Bearer " + "e".repeat(5_000),
            "Authorization: Basic YTpi",
            "Authorization: \u00e9",
            "Content-Type: application/xml",
            "Content-Type: application/json;charset=nothing",
            "Content-Type: application/json;charset=utf-16",
            "Content-Type: a/b/c",
            "Content-Type: */*",
            "Content-Type:",
            "Accept: text/html",
            "Accept: a/b/c",
            "Accept: application/json;q=x",
            "Accept: " + "a/b,".repeat(1_000),
            "Accept-Language: \u00e9,*;q=7",
            "Accept-Charset: nothing",
            "Accept-Encoding: nothing;q=9",
            "Content-Encoding: gzip",
            "Content-Length: 7",
            "Content-Length: -1",
            "Content-Length: x",
            "Content-Length: 99999999999999999999",
            "Transfer-Encoding: nothing",
            "Transfer-Encoding: chunked, chunked",
            "Expect: 100-continue",
            "Expect: nothing",
            "Idempotency-Key:",
            "Idempotency-Key: two words",
            "Idempotency-Key: " + "k".repeat(300),
            "Idempotency-Key: k\u00e9y",
            "X-Correlation-Id: <script>",
            "X-Correlation-Id: a\rX-Odd: 1",
            "X-Correlation-Id: " + "c".repeat(3_000),
            "X-User-Id: somebody",
            "X-Forwarded-For: 1.2.3.4, unknown, ::1",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-Port: 99999999",
            "X-Forwarded-Proto: javascript",
            "X-Forwarded-Prefix: /../..",
            "Forwarded: for=\"[::1]\";proto=x;host=\"\"",
            "X-HTTP-Method-Override: DELETE",
            "traceparent: 00-zz-zz-zz",
            "traceparent: 00-00000000000000000000000000000000-0000000000000000-01",
            "baggage: " + "a=b,".repeat(500),
            "Cookie: " + "a=b; ".repeat(500),
            "Origin: https://evil.example",
            "Access-Control-Request-Method: DELETE",
            "Range: bytes=0-,-1",
            "If-None-Match: *",
            "If-Modified-Since: yesterday",
            "Upgrade: h2c",
            "Connection: upgrade",
            "Host: other",
            "Host: a b",
            "no colon",
            ": no name",
            " folded: line",
            "N\u00e9me: x",
            "Name : x",
            "Nul: a\0b",
            "Long: " + "x".repeat(20_000));

    private final RandomGenerator random;
    private final Bending bending;

    OddHeaders(RandomGenerator random) {
        this.random = random;
        this.bending = new Bending(random);
    }

    /// Adds one, takes one away, or puts one in another's place.
    void bend(List<String> headers) {
        int place = random.nextInt(headers.size() + 1);
        switch (random.nextInt(8)) {
            case 0 -> headers.add(place, "X-" + new String(bending.noise(60), ISO_8859_1));
            case 1 -> headers.remove(Math.min(place, headers.size() - 1));
            case 2, 3 -> headers.set(Math.min(place, headers.size() - 1), bending.oneOf(ODD));
            default -> headers.add(place, bending.oneOf(ODD));
        }
    }
}
