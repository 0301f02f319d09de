package tidings.proof.input.gateway;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.random.RandomGenerator;
import tidings.proof.input.bending.Bending;
import tidings.proof.load.Account;

/// Requests that break the rules of the protocol: chunks that are not what they say, methods that nobody knows,
/// and what is no request at all.
record OddRequests(RandomGenerator random, List<Account> accounts) {
    /// A body in chunks of which one is not what it says.
    RawRequest chunks() {
        var bending = new Bending(random);
        var length =
                bending.oneOf(List.of("2b", "2B;x=y", "-1", "zz", "", "ffffffffffffffff", "1", "0x2b", "7fffffff"));
        var headers = RequestHeaders.json(bending.oneOf(accounts), 0);
        headers.removeIf(header -> header.startsWith("Content-Length"));
        headers.add("Transfer-Encoding: chunked");
        var body = length + "\r\n" + RandomRequests.EMPTY_BASKET
                + bending.oneOf(List.of("\r\n0\r\n\r\n", "", "\r\n", "\n0\n\n"));
        return RawRequest.last("POST /api/orders HTTP/1.1", headers, body.getBytes(ISO_8859_1));
    }

    RawRequest method() {
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
                "/api/orders",
                "/api/users",
                "/api/products",
                "/api/orders/" + RandomRequests.uuid(random),
                "*",
                "/openapi.yaml"));
        return RawRequest.last(
                "%s %s HTTP/1.1".formatted(method, path), RequestHeaders.json(accounts.getFirst(), 0), new byte[0]);
    }

    /// No request at all.
    RawRequest nothing() {
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
        var headers = random.nextBoolean() ? RequestHeaders.json(accounts.getFirst(), 0) : List.of("no header");
        return RawRequest.last(line, headers, bending.noise(50));
    }
}
