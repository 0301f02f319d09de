package tidings.probes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JsonClientTest {
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());

    JsonClientTest() throws IOException {}

    @BeforeEach
    void start() {
        server.createContext("/echo", exchange -> answer(exchange, 200));
        server.createContext("/busy", exchange -> answer(exchange, 503));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatIsSentAndAnsweredIsJson() {
        var answer = JsonClient.post(url.resolve("/echo"), Map.of("redriven", 1));

        assertThat(answer.json().path("redriven").asInt()).isOne();
    }

    @Test
    void anAnswerThatSomethingWentWrongIsNotReadAsOneThatItDidNot() {
        var answer = JsonClient.put(url.resolve("/busy"), Map.of("redriven", 1));

        assertThat(answer.isOk()).isFalse();
        assertThatThrownBy(answer::json).isInstanceOf(ProbeFailed.class).hasMessageContaining("/busy answers 503");
    }

    @Test
    void whoIsNotThereIsNamed() {
        server.stop(0);

        assertThatThrownBy(() -> JsonClient.get(url.resolve("/echo")))
                .isInstanceOf(ProbeFailed.class)
                .hasMessageContaining(url + "/echo does not answer");
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            var sent = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write(sent.getBytes(UTF_8));
        }
    }
}
