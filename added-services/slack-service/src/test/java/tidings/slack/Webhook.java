package tidings.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/// Slack, as far as a webhook goes. It keeps what it is told, and can be out of order or in a mood.
@TestConfiguration(proxyBeanMethods = false)
class Webhook {
    private static final List<String> BODIES = new CopyOnWriteArrayList<>();
    private static final AtomicInteger REQUESTS = new AtomicInteger();
    private static final HttpServer SERVER = listening();
    private static volatile int status = 200;
    private static volatile @Nullable String retryAfter;
    private static volatile Duration pace = Duration.ZERO;
    private static volatile long free = System.nanoTime();

    @Bean
    static DynamicPropertyRegistrar whereItIs() {
        return registry -> registry.add(
                "tidings.slack.webhook",
                () -> "http://localhost:%d/webhook"
                        .formatted(SERVER.getAddress().getPort()));
    }

    static void answers(int status) {
        answers(status, null);
    }

    static void answers(int status, @Nullable String retryAfter) {
        Webhook.status = status;
        Webhook.retryAfter = retryAfter;
        pace = Duration.ZERO;
        REQUESTS.set(0);
    }

    /// Takes one message in so much time, and answers others with 429.
    static void takesOneIn(Duration pace) {
        answers(200);
        Webhook.pace = pace;
    }

    /// The bodies of the requests that were answered well.
    static List<String> bodies() {
        return BODIES;
    }

    /// How many requests have come since the last change of mood.
    static int requests() {
        return REQUESTS.get();
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
            REQUESTS.incrementAndGet();
            var early = System.nanoTime() - free < 0;
            var answer = early ? 429 : status;
            var wait = early ? "1" : retryAfter;
            if (wait != null) {
                request.getResponseHeaders().add("Retry-After", wait);
            }
            if (answer == 200) {
                BODIES.add(body);
                free = System.nanoTime() + pace.toNanos();
            }
            request.sendResponseHeaders(answer, -1);
        }
    }
}
