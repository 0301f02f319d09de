package tidings.proof.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import tidings.proof.load.Journal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Signs up whoever is needed to be let in.
final class Customers {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI gateway;
    private final Journal journal;

    Customers(URI gateway, Journal journal) {
        this.gateway = gateway;
        this.journal = journal;
    }

    Customer newOne() {
        var email = "%s@example.com".formatted(UUID.randomUUID());
        var password = "correct horse battery staple";
        var user = post("/api/users", Map.of("email", email, "name", "Ada", "password", password));
        var session = post("/api/sessions", Map.of("email", email, "password", password));
        var id = UUID.fromString(user.path("userId").asString());
        journal.signedUp(email, id);
        return new Customer(id, session.path("access_token").asString());
    }

    private JsonNode post(String path, Map<String, String> body) {
        var request = HttpRequest.newBuilder(gateway.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("%s was answered with %s".formatted(path, answer.body()));
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
