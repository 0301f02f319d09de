package tidings.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import tidings.local.mail.Chaos.Trigger;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// [Chaos] over HTTP, in the words of Mailpit's API (`/api/v1/chaos`); and in our own what was refused
/// (`/api/v1/chaos/refusals`).
record ChaosApi(Chaos chaos) implements HttpHandler {
    private static final TypeReference<Map<String, Trigger>> TRIGGERS = new TypeReference<>() {};

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        if (request.startsWith("PUT ")) {
            chaos.set(JsonMapper.shared().readValue(exchange.getRequestBody(), TRIGGERS));
        }
        var answer = request.equals("GET /api/v1/chaos/refusals") ? chaos.refusals() : chaos.triggers();
        var bytes = JsonMapper.shared().writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
