package tidings.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tidings.local.Service;
import tidings.provisioning.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The management endpoints of the services.
final class Management implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// A long queue is done again in one transaction.
    private static final Duration PATIENCE_WITH_WORK = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /// What the service answers; nothing when it does not run or has no such endpoint.
    Optional<JsonNode> get(Service service, String endpoint) {
        try {
            var response = http.send(request(service, endpoint).build(), BodyHandlers.ofString());
            return response.statusCode() == 200
                    ? Optional.of(JsonMapper.shared().readTree(response.body()))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        } catch (InterruptedException e) {
            throw new Trouble("Interrupted.", e);
        }
    }

    /// How the service says it is; an empty object when it does not run.
    JsonNode health(Service service) {
        try {
            var response = http.send(request(service, "health").build(), BodyHandlers.ofString());
            return JsonMapper.shared().readTree(response.body());
        } catch (IOException _) {
            return JsonMapper.shared().createObjectNode();
        } catch (InterruptedException e) {
            throw new Trouble("Interrupted.", e);
        }
    }

    JsonNode post(Service service, String endpoint, Map<String, ?> body) {
        try {
            var request = request(service, endpoint)
                    .timeout(PATIENCE_WITH_WORK)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new Trouble("%s refused: %s".formatted(service.name(), response.body()));
            }
            return JsonMapper.shared().readTree(response.body());
        } catch (IOException e) {
            throw new Trouble("%s does not answer. Is it running? ./tidings ps".formatted(service.name()), e);
        } catch (InterruptedException e) {
            throw new Trouble("Interrupted.", e);
        }
    }

    private static HttpRequest.Builder request(Service service, String endpoint) {
        var address = "http://127.0.0.1:%d/actuator/%s".formatted(service.managementPort(), endpoint);
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
    }

    @Override
    public void close() {
        http.close();
    }
}
