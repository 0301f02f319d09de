package tidings.proof.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tidings.proof.ProofSystem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The mail server, which can be told to refuse, and the person who has letters sent again that waited for one.
final class MailTrouble {
    private final URI chaos;
    private final URI intents;

    MailTrouble(ProofSystem system) {
        this.chaos = system.letters().resolve("/api/v1/chaos");
        this.intents = URI.create("http://127.0.0.1:%d/actuator/intents"
                .formatted(system.service("notification-service").managementPort()));
    }

    /// Refuses from now on so often, by step, and at no other.
    void behaves(Map<String, ?> triggers) {
        send(HttpRequest.newBuilder(chaos).PUT(json(triggers)));
    }

    /// How often it has refused at that step so far.
    int refusals(String step) {
        return (int) send(HttpRequest.newBuilder(chaos.resolve("/api/v1/chaos/refusals"))
                        .GET())
                .valueStream()
                .filter(refusal -> refusal.path("Step").asString().equals(step))
                .count();
    }

    /// Returns how much had waited for that; less than none when the postman is not there.
    int sendAgain() {
        try {
            return send(HttpRequest.newBuilder(intents)
                            .header("Content-Type", "application/json")
                            .POST(json(Map.of("type", "SendLetters", "key", "*"))))
                    .path("redriven")
                    .asInt(0);
        } catch (IllegalStateException _) {
            return -1;
        }
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body));
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The mail server or the postman does not listen: " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("The mail server or the postman cannot be reached", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
