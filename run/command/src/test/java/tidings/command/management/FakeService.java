package tidings.command.management;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import tidings.local.LocalSystem;
import tidings.local.ServiceProcess;
import tidings.local.apps.Apps;
import tidings.local.process.Home;

/// An order-service that has parked events, and answers as a test wants it to.
public final class FakeService implements AutoCloseable {
    static final String NAME = "order-service";
    private static final int USUAL_PORT = 9082;
    private static final int MOST_OFFSET = 40_000;
    private static final int NEVER = 0;

    /// The events by their numbers; each ten of them have a key.
    public final TreeSet<Long> parked = new TreeSet<>();

    private final HttpServer server = server();
    private final Map<String, CannedAnswer> answers = new ConcurrentHashMap<>();
    private volatile String reason = "poisonous";

    record CannedAnswer(int status, String body) {}

    public FakeService(int many) {
        parked.addAll(LongStream.rangeClosed(1, many).boxed().toList());
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/actuator/", this::answer);
        server.start();
    }

    /// Answers so from now on, where the request begins so.
    public void answers(String request, int status, String body) {
        answers.put(request, new CannedAnswer(status, body));
    }

    public void neverAnswers(String request) {
        answers(request, NEVER, "");
    }

    public void parksBecause(String why) {
        reason = why;
    }

    public int offset() {
        return server.getAddress().getPort() - USUAL_PORT;
    }

    /// A system of which it is the only part that runs.
    public LocalSystem system(Path home) {
        return new LocalSystem(new Home(home), Apps.of(Path.of("../..")), offset());
    }

    public ServiceProcess in(Path home) {
        return system(home).service(NAME);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        var request = exchange.getRequestMethod() + " "
                + exchange.getRequestURI().toString().replaceFirst("/actuator/", "");
        var answer = answers.entrySet().stream()
                .filter(it -> request.startsWith(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> usual(request));
        if (answer.status == NEVER) {
            return; // and the connection stays open
        }
        var body = answer.body.getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private CannedAnswer usual(String request) {
        if (request.startsWith("GET deadletters/count")) {
            return new CannedAnswer(200, "{\"count\":%d}".formatted(parked.size()));
        }
        if (request.startsWith("GET deadletters?")) {
            return new CannedAnswer(200, page(request));
        }
        return new CannedAnswer(404, "");
    }

    private String page(String request) {
        var after = Long.parseLong(request.replaceFirst(".*after=(\\d+).*", "$1"));
        var limit = Integer.parseInt(request.replaceFirst(".*limit=(\\d+).*", "$1"));
        return List.copyOf(parked.tailSet(after, false)).stream()
                .limit(limit)
                .map(id -> """
                        {"id":%d,"topic":"payments","key":"key-%d","eventId":"e",\
                        "parkedAt":"now","reason":"%s"}""".formatted(id, id / 10, reason))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /// A server on a port to which an offset leads.
    private static HttpServer server() {
        try {
            while (true) {
                var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                if (server.getAddress().getPort() - USUAL_PORT <= MOST_OFFSET) {
                    return server;
                }
                server.stop(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
