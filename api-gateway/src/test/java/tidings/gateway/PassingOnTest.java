package tidings.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassingOnTest extends GatewayTest {
    @ParameterizedTest
    @CsvSource({
        "/api/orders?limit=10&after=x%20y, /orders?limit=10&after=x%20y",
        "/api/orders/7, /orders/7",
        "/api/users/7, /users/7",
        "/api/notifications, /notifications",
        "/api/recommendations, /recommendations",
        "/api/products, /products",
        "/api/.well-known/jwks.json, /.well-known/jwks.json"
    })
    void aServiceSeesItsOwnPath(String path, String passedOn) {
        http.get(path, as("customer"));

        assertThat(passedOn().path()).isEqualTo(passedOn);
    }

    @Test
    void anAnswerComesBackAsItIsWithAPublicLocation() {
        var answer = http.post("/api/orders", "{\"lines\":[]}", as("customer"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("{\"answer\":42}");
        assertThat(answer.headers().allValues("Location")).containsExactly("/api/orders/7");
        assertThat(passedOn().body()).isEqualTo("{\"lines\":[]}");
    }

    @Test
    void anOrderWithoutAKeyGetsOne() {
        http.post("/api/orders", "{}", as("customer"));
        var first = passedOn().header("Idempotency-key");
        http.post("/api/orders", "{}", as("customer"));

        assertThat(first).hasSize(36).isNotEqualTo(passedOn().header("Idempotency-key"));
    }

    @Test
    void anOrderKeepsTheKeyThatItHas() {
        http.post("/api/orders", "{}", with(as("customer"), "Idempotency-Key", "k".repeat(255)));

        assertThat(passedOn().header("Idempotency-key")).isEqualTo("k".repeat(255));
    }

    @Test
    void whatTheWorldSaysAboutItselfIsNotBelieved() {
        http.get(
                "/api/products",
                with(
                        new String[] {"X-User-Id", "admin", "X-Real-IP", "1.2.3.4", "Forwarded", "for=1.2.3.4"},
                        "X-Forwarded-For",
                        "1.2.3.4",
                        "X-Forwarded-Host",
                        "evil.example",
                        "X-Forwarded-Prefix",
                        "/evil",
                        "X-HTTP-Method-Override",
                        "DELETE",
                        "X-Original-URL",
                        "/evil",
                        "Cookie",
                        "a=b"));

        var asked = passedOn();
        assertThat(asked.header("X-forwarded-for")).isEqualTo("127.0.0.1");
        assertThat(asked.header("X-forwarded-host")).isEqualTo("localhost");
        assertThat(asked.header("X-forwarded-prefix")).isEqualTo("/api");
        assertThat(asked.headers().keySet().toString())
                .doesNotContainIgnoringCase("user-id", "real-ip", "override", "original", "cookie", "Forwarded,");
    }

    @Test
    void aRequestKeepsItsCorrelationIdAndTrace() {
        var answer = http.get(
                "/api/products",
                "X-Correlation-Id",
                "my-id",
                "traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        var asked = passedOn();
        assertThat(answer.headers().allValues("X-Correlation-Id")).containsExactly("my-id");
        assertThat(asked.header("X-correlation-id")).isEqualTo("my-id");
        assertThat(asked.header("Traceparent")).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no id", "<script>", "a\r\n b", "a\r\n\tX-User-Id: admin", "a%0d%0ab"})
    void aCorrelationIdThatIsNoneIsReplaced(String none) throws IOException {
        var answer = raw("GET /api/products", "X-Correlation-Id: " + none + "\r\n");

        var asked = passedOn();
        assertThat(asked.header("X-correlation-id")).matches("[0-9a-f-]{36}");
        assertThat(answer.lines().filter(line -> line.startsWith("X-Correlation-Id: ")))
                .containsExactly("X-Correlation-Id: " + asked.header("X-correlation-id"));
    }

    private static String[] with(String[] headers, String... more) {
        var all = Arrays.copyOf(headers, headers.length + more.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return all;
    }
}
