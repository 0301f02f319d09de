package tidings.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import tidings.events.OrderId;
import tidings.local.apps.Modules;
import tidings.local.ports.Ports;
import tidings.local.process.Lifeline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The outside world as a process of its own, which ends with this JVM, however that ends.
public class ProviderProcess {
    private static final Path JAR =
            Modules.of(Path.of("..")).directory("outside-world").resolve("target/outside-world-1.0-SNAPSHOT.jar");
    private static final String UNTIL_STDIN_ENDS = "\"$@\" < /dev/null & cat > /dev/null; kill -9 $!";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = Ports.free(2);
    private final Path directory = Lifeline.temporaryHome().directory();
    private Process process;

    ProviderProcess() {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("The outside world is not packaged: these tests need `mvn verify`");
        }
        process = start();
    }

    String url() {
        return "http://localhost:" + port;
    }

    /// Changes how it behaves, for example `"outage": "refused"`.
    public void behave(String change) {
        ask("PUT", "/control/stripe", "{" + change + "}");
    }

    JsonNode behaviour() {
        return JsonMapper.shared().readTree(ask("GET", "/control/stripe", ""));
    }

    /// What the card of this order has been through, for example `charged 1299, refunded 0`.
    public List<String> moneyOf(OrderId order) {
        return StreamSupport.stream(ledger().get("charges").spliterator(), false)
                .filter(charge -> order.toString().equals(charge.get("orderId").asString()))
                .filter(charge -> charge.get("status").asString().equals("succeeded"))
                .map(charge -> "charged %s, refunded %s".formatted(charge.get("amount"), charge.get("refunded")))
                .toList();
    }

    /// How often it was asked to give back what this order has cost, whatever it answered.
    int refundRequestsOf(OrderId order) {
        return StreamSupport.stream(ledger().get("charges").spliterator(), false)
                .filter(charge -> order.toString().equals(charge.get("orderId").asString()))
                .mapToInt(charge -> charge.get("refundRequests").asInt())
                .sum();
    }

    public JsonNode ledger() {
        return JsonMapper.shared().readTree(ask("GET", "/ledger", ""));
    }

    /// Ends as in a crash.
    void kill() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await().until(() -> !Ports.answers(port));
    }

    void restart() {
        process = start();
    }

    private Process start() {
        var builder = new ProcessBuilder(
                        "sh",
                        "-c",
                        UNTIL_STDIN_ENDS,
                        "outside-world",
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:+UseSerialGC",
                        "-Xmx96m",
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("MANAGEMENT_SERVER_PORT", Integer.toString(port + 1));
        builder.environment()
                .put("TIDINGS_OUTSIDE_LEDGER", directory.resolve("ledger").toString());
        try {
            var started = builder.start();
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> Ports.answers(port));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String ask(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(url() + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .build();
        try {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
