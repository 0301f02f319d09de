package tidings.command.management;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tidings.events.wire.SafeText;
import tidings.local.ServiceProcess;
import tidings.provisioning.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The management endpoints of the services. One that does not answer, or not as it should, gives no empty answer: that
/// is [NoAnswer], which each of these throws.
public final class Management implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// A long queue is done again in one transaction.
    private static final Duration PATIENCE_WITH_WORK = Duration.ofMinutes(5);

    private final Duration patience;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    public Management() {
        this(PATIENCE);
    }

    /// @param patience for an answer to a question
    public Management(Duration patience) {
        this.patience = patience;
    }

    /// What the service answers; nothing when it has nothing of that name.
    public Optional<JsonNode> get(ServiceProcess service, String endpoint) {
        var answer = send(service, request(service, endpoint).timeout(patience));
        return answer.isOfNothing() ? Optional.empty() : Optional.of(answer.done());
    }

    /// How the service says it is, well or not.
    public JsonNode health(ServiceProcess service) {
        var answer = send(service, request(service, "health").timeout(patience));
        var health = answer.json();
        if (!health.path("status").isString()) {
            throw answer.unexpected();
        }
        return health;
    }

    /// Throws [Trouble] when the service refuses it.
    public JsonNode post(ServiceProcess service, String endpoint, Map<String, ?> body) {
        var request = request(service, endpoint)
                .timeout(PATIENCE_WITH_WORK)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
        var answer = send(service, request);
        if (answer.isRefusal()) {
            throw new Trouble("%s refuses it: %s".formatted(service.name(), answer.inWords()));
        }
        return answer.done();
    }

    private ManagementAnswer send(ServiceProcess service, HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new ManagementAnswer(service, answer.statusCode(), answer.body());
        } catch (ConnectException _) {
            throw new NoAnswer(service, "does not answer: nobody listens on port " + service.managementPort());
        } catch (HttpTimeoutException _) {
            throw new NoAnswer(service, "does not answer in time");
        } catch (IOException failure) {
            throw new NoAnswer(service, "does not answer: " + SafeText.brief(failure.toString()));
        } catch (InterruptedException e) {
            throw new Trouble("Interrupted.", e);
        }
    }

    private static HttpRequest.Builder request(ServiceProcess service, String endpoint) {
        return HttpRequest.newBuilder(service.management(endpoint));
    }

    @Override
    public void close() {
        http.close();
    }
}
