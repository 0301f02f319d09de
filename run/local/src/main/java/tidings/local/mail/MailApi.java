package tidings.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The letters over HTTP, in the words of [Mailpit's API](https://mailpit.axllent.org/docs/api-v1/): a part of it.
final class MailApi implements HttpHandler {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ONE = "/api/v1/message/";

    private final ReceivedLetters letters;

    MailApi(ReceivedLetters letters) {
        this.letters = letters;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var request = exchange.getRequestMethod() + " " + path;
        if (request.equals("GET /api/v1/messages")) {
            answer(exchange, 200, page(letters.all(), QueryParameters.of(exchange)));
        } else if (request.equals("GET /api/v1/search")) {
            answer(exchange, 200, page(found(QueryParameters.of(exchange)), QueryParameters.of(exchange)));
        } else if (request.startsWith("GET " + ONE)) {
            var letter = letters.find(path.substring(ONE.length()));
            answer(
                    exchange,
                    letter.isPresent() ? 200 : 404,
                    letter.map(ReceivedLetterJson::whole).orElse(Map.of("Error", "message not found")));
        } else if (request.equals("DELETE /api/v1/messages")) {
            letters.clear();
            answer(exchange, 200, Map.of());
        } else {
            answer(exchange, 404, Map.of("Error", "unknown to this part of Mailpit's API"));
        }
    }

    /// Finds letters; understands `to:address`, and nothing else.
    private List<ReceivedLetter> found(Map<String, String> parameters) {
        var query = parameters.getOrDefault("query", "");
        return query.startsWith("to:") ? letters.to(query.substring(3).replace("\"", "")) : List.of();
    }

    private static Map<String, Object> page(List<ReceivedLetter> all, Map<String, String> parameters) {
        var start = Integer.parseInt(parameters.getOrDefault("start", "0"));
        var limit = Integer.parseInt(parameters.getOrDefault("limit", "50"));
        var messages = all.stream()
                .skip(start)
                .limit(limit)
                .map(ReceivedLetterJson::summary)
                .toList();
        return Map.of("total", all.size(), "messages_count", all.size(), "start", start, "messages", messages);
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        var bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
