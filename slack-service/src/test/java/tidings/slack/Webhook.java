package tidings.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// Slack, as far as a webhook goes. It keeps what it is told, and can be out of order.
@TestConfiguration(proxyBeanMethods = false)
class Webhook {
    private static final List<String> BODIES = new CopyOnWriteArrayList<>();
    private static final HttpServer SERVER = listening();
    private static volatile int status = 200;

    @Bean
    static DynamicPropertyRegistrar whereItIs() {
        return registry -> registry.add(
                "tidings.slack.webhook",
                () -> "http://localhost:%d/webhook"
                        .formatted(SERVER.getAddress().getPort()));
    }

    static void answers(int status) {
        Webhook.status = status;
    }

    /// The bodies of the requests that were answered well.
    static List<String> bodies() {
        return BODIES;
    }

    private static HttpServer listening() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/webhook", Webhook::take);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(HttpExchange request) throws IOException {
        try (request) {
            var body = new String(request.getRequestBody().readAllBytes(), UTF_8);
            if (status == 200) {
                BODIES.add(body);
            }
            request.sendResponseHeaders(status, -1);
        }
    }
}
