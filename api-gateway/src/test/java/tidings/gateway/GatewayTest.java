package tidings.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks the gateway over real HTTP; behind it there is one stub for all services, but for analytics, which is down.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "tidings.gateway.answer-timeout=500ms",
            "tidings.gateway.services.analytics=http://localhost:1",
            "tidings.gateway.rate.user=0",
            "tidings.gateway.rate.address=0"
        })
abstract class GatewayTest {
    static final Signer signer = new Signer();
    static final StubService service = new StubService();

    private static final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        var key = signer.publicKey();
        properties.add("tidings.web.public-key", () -> "file:" + key);
        for (var name : List.of("users", "orders", "notifications")) {
            properties.add("tidings.gateway.services." + name, service::url);
        }
    }

    @BeforeEach
    void forget() {
        service.forget();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> post(String path, String json, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/json"));
        return send("POST", path, BodyPublishers.ofString(json), all.toArray(String[]::new));
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Sends a request line as it is and returns the whole answer.
    String raw(String requestLine, String... headers) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var request = requestLine + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + String.join("", headers) + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String[] as(String... roles) {
        return new String[] {"Authorization", "Bearer " + signer.token(roles)};
    }

    static StubService.Asked passedOn() {
        return Objects.requireNonNull(service.wasAsked(), "no service was asked");
    }

    static void assertIsProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("X-Correlation-Id")).isPresent();
        var problem = json(answer);
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(problem.at("/detail").asString()).isNotEmpty();
        assertThat(problem.at("/instance").asString()).startsWith("/");
        assertThat(problem.at("/traceId").asString()).matches("[0-9a-f]{32}");
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Objects.requireNonNull(JsonMapper.shared().readTree(answer.body()));
    }
}
