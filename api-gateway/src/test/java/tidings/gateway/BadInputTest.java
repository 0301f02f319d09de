package tidings.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What does not get past the gateway reaches no service.
class BadInputTest extends GatewayTest {
    @AfterEach
    void noServiceWasAsked() {
        assertThat(service.wasAsked()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/nothing",
                "/api/orders/7/nothing",
                "/api/orders/",
                "/products",
                "/",
                "/error",
                "/actuator",
                "/actuator/health",
                "/api/actuator/health",
                "/api/users/7/x"
            })
    void aPathThatIsNotKnownIsNotFound(String path) {
        assertIsProblem(http.get(path), 404);
        assertIsProblem(http.get(path, as("customer")), 404);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/products, 'GET, HEAD'",
        "PUT, /api/orders, 'GET, HEAD, POST'",
        "GET, /api/sessions, POST",
        "OPTIONS, /api/sessions, POST",
        "PATCH, /api/orders/7, 'GET, HEAD'"
    })
    void aMethodThatIsNotKnownIsToldWhichAre(String method, String path, String allowed) {
        var answer = http.send(method, path, BodyPublishers.noBody(), as("customer"));

        assertIsProblem(answer, 405);
        assertThat(answer.headers().allValues("Allow")).containsExactly(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/..;/actuator/health",
                "/api/products;x=1",
                "/api/%2e%2e/actuator/health",
                "/api//products",
                "//api/products",
                "/api/../actuator/health",
                "/api/./products",
                "/api/products%2f..",
                "/api/%252e%252e",
                "/api/products/..%2f..%2factuator",
                "/api/products%00",
                "/api/products?x=%zz",
                "/api/orders/%0d%0a",
                "/api\\products",
                "/api/products%5c",
                "/api/products?{}",
                "/api/%c0%ae%c0%ae/",
                "*",
                "/api/prod ucts"
            })
    void aTrickReachesNobody(String path) throws IOException {
        var answer = raw("GET " + path);

        assertThat(answer).containsPattern("^HTTP/1.1 (400|401|404) ").contains("application/problem+json");
        assertThat(answer).doesNotContain("Tomcat", "Exception", "<html", "org.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/orders", "/api/orders/7", "/api/notifications", "/api/analytics/sales"})
    void whoHasNoTokenIsAskedForOne(String path) {
        var answer = http.get(path);

        assertIsProblem(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"tidings\"");
    }

    @ParameterizedTest
    @MethodSource
    void aTokenThatIsNoGoodIsRefused(String token) {
        var answer = http.get("/api/products", "Authorization", "Bearer " + token);

        assertIsProblem(answer, 401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("invalid_token");
    }

    static Stream<String> aTokenThatIsNoGoodIsRefused() throws JOSEException {
        var good = signer.token("customer");
        return Stream.of(
                signer.token(
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(30)))),
                signer.token(claims -> claims.issuer("somebody")),
                good.substring(0, good.length() - 8) + "AAAAAAAA",
                signer.unsigned(),
                signer.signedWithThePublicKey());
    }

    @Test
    void whoLacksTheRoleIsRefused() {
        assertIsProblem(http.get("/api/analytics/sales", as("customer")), 403);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedHoweverItComes() {
        var large = new byte[65_537];
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));

        assertIsProblem(
                http.send("POST", "/api/users", BodyPublishers.ofByteArray(large), "Content-Type", "application/json"),
                413);
        assertIsProblem(http.send("POST", "/api/users", chunked, "Content-Type", "application/json"), 413);
    }

    @Test
    void aBodyThatEndsBeforeItsTimeIsRefused() throws IOException {
        var answer = http.raw("""
                POST /api/users HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                Content-Type: application/json\r
                Content-Length: 100\r
                \r
                {"email":""");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "nothing",
                "*/*",
                "a/b/c",
                "application/x-www-form-urlencoded",
                "multipart/form-data"
            })
    void aBodyThatIsNotJsonIsRefused(String type) {
        assertIsProblem(
                http.send("POST", "/api/users", BodyPublishers.ofString("password=secret"), "Content-Type", type), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "k\u00e9y"})
    void aKeyThatIsNoneIsRefused(String key) throws IOException {
        assertRefused(key);
    }

    @Test
    void aKeyThatIsTooLongIsRefused() throws IOException {
        assertRefused("k".repeat(300));
    }

    private void assertRefused(String key) throws IOException {
        var answer = raw(
                "POST /api/orders",
                "Authorization: " + as("customer")[1] + "\r\n",
                "Content-Length: 0\r\n",
                "Idempotency-Key: " + key + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOO /api/orders", "TRACE /api/orders", "CONNECT /api/orders", "get /api/orders"})
    void aMethodThatIsNoneIsRefused(String requestLine) throws IOException {
        assertThat(raw(requestLine)).containsPattern("^HTTP/1.1 (400|405) ").contains("application/problem+json");
    }

    @Test
    void aServiceThatIsDownIsSaidToBe() {
        var answer = http.get("/api/orders/7/journey", as("customer"));

        assertIsProblem(answer, 503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }
}
