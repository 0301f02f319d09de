package tidings.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A stub that stands in for a service: notes what it is asked, and answers what it is told to.
final class StubService implements AutoCloseable {
    /// What the stub was asked.
    record Asked(String method, String path, Map<String, List<String>> headers, String body) {
        @Nullable
        String header(String name) {
            var values = headers.getOrDefault(name, List.of());
            return values.isEmpty() ? null : String.join("|", values);
        }
    }

    private final int port;
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final AtomicInteger hangUps = new AtomicInteger();
    private volatile long delayMs;
    private volatile int missing;
    private volatile boolean ending;
    private volatile boolean dying;
    private volatile int refusal;
    private volatile @Nullable HttpServer server;

    StubService() {
        var started = startedAt(0);
        port = started.getAddress().getPort();
        server = started;
    }

    private HttpServer startedAt(int place) {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), place), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/", this::answer);
            started.start();
            return started;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String url() {
        return "http://localhost:" + port;
    }

    /// Ends the service: those who had a connection have seen its end when this returns.
    void isGone() throws InterruptedException {
        close();
        Thread.sleep(300); // longer than the gateway trusts a connection without a look at it
    }

    /// The next request is taken, and is the last.
    void dies() {
        dying = true;
    }

    /// Answers with this status from now on.
    void refuses(int status) {
        refusal = status;
    }

    /// The next so many requests get no answer at all.
    void hangsUp(int times) {
        hangUps.set(times);
    }

    /// The next answer ends before all of it was sent.
    void breaksOff() {
        missing = 10;
    }

    /// Answers from now on as its server does when it ends at that moment.
    void ends() {
        ending = true;
    }

    void takes(long ms) {
        delayMs = ms;
    }

    /// The next request that came in; none when there was none, as is certain once the gateway has answered.
    @Nullable
    Asked wasAsked() {
        return asked.poll();
    }

    int timesAsked() {
        return asked.size();
    }

    void forget() {
        asked.clear();
        hangUps.set(0);
        delayMs = 0;
        missing = 0;
        ending = false;
        dying = false;
        refusal = 0;
        if (server == null) {
            server = startedAt(port);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                body));
        if (dying) {
            close();
            return;
        }
        if (hangUps.getAndDecrement() > 0) {
            exchange.close();
            return;
        }
        if (ending) {
            exchange.sendResponseHeaders(503, -1);
            return;
        }
        pause();
        if (refusal > 0) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            exchange.sendResponseHeaders(refusal, -1);
            return;
        }
        var answer = "{\"answer\":42}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("X-Correlation-Id", "of-the-service");
        exchange.getResponseHeaders().set("Location", "/orders/7");
        exchange.getResponseHeaders().set("Idempotency-Key", "as the service has it");
        exchange.sendResponseHeaders(202, exchange.getRequestMethod().equals("HEAD") ? -1 : answer.length + missing);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private void pause() {
        try {
            Thread.sleep(delayMs);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        var open = server;
        server = null;
        if (open != null) {
            open.stop(0);
        }
    }
}
