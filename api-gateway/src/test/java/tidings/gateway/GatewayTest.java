package tidings.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tidings.web.Http;
import tidings.web.Signer;

/// Asks the gateway over real HTTP; behind it there is one stub for all services, but for analytics, which is down.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "tidings.gateway.answer-timeout=30s",
            "tidings.gateway.services.analytics=http://localhost:1",
            "tidings.gateway.rate.user=0",
            "tidings.gateway.rate.address=0"
        })
abstract class GatewayTest {
    static final Signer signer = new Signer();
    static final StubService service = new StubService();

    @LocalServerPort
    int port;

    Http http = new Http(0);

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        var key = signer.publicKey();
        properties.add("tidings.web.public-key", () -> "file:" + key);
        for (var name : List.of("users", "orders", "notifications", "recommendations")) {
            properties.add("tidings.gateway.services." + name, service::url);
        }
    }

    @BeforeEach
    void connect() {
        http = new Http(port);
        service.forget();
    }

    /// Sends a request line as it is and returns the whole answer.
    String raw(String requestLine, String... headers) throws IOException {
        return http.raw(requestLine + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + String.join("", headers)
                + "\r\n");
    }

    static String[] as(String... roles) {
        return new String[] {"Authorization", "Bearer " + signer.token(roles)};
    }

    static StubService.Asked passedOn() {
        return Objects.requireNonNull(service.wasAsked(), "no service was asked");
    }

    /// The answer says that nothing happened, and to come again.
    static void assertSaysComeAgain(HttpResponse<String> answer) {
        assertIsProblem(answer, 503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    /// Nobody knows, so nobody is told to come again.
    static void assertSaysItMayHaveHappened(HttpResponse<String> answer) {
        assertIsProblem(answer, 504);
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
        assertThat(Http.json(answer).at("/detail").asString()).contains("it may have happened");
    }

    static void assertIsProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("X-Correlation-Id")).isPresent();
        var problem = Http.json(answer);
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(problem.at("/detail").asString()).isNotEmpty();
        assertThat(problem.at("/instance").asString()).startsWith("/");
        assertThat(problem.at("/traceId").asString()).matches("[0-9a-f]{32}");
    }
}
