package tidings.stories.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tidings.probes.CustomerRequest;
import tools.jackson.databind.json.JsonMapper;

/// Speaks HTTP with one part of the system, as any program outside would.
///
/// @param headers what goes with every request: names and values by turns
/// @param judge   looks first at what was sent and at what came back, and fails when that part promises otherwise
public record Http(String base, List<String> headers, BiConsumer<String, HttpResponse<String>> judge) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public Http(String base) {
        this(base, List.of(), (_, _) -> {});
    }

    public Http with(String... more) {
        return new Http(base, Stream.concat(headers.stream(), Stream.of(more)).toList(), judge);
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer post(String path, Object body) {
        return with("Content-Type", "application/json").send("POST", path, json(body));
    }

    public Answer send(CustomerRequest wish) {
        var more = wish.headers().entrySet().stream().flatMap(header -> Stream.of(header.getKey(), header.getValue()));
        return with(more.toArray(String[]::new)).post(wish.path(), wish.content());
    }

    Answer put(String path, Object body) {
        return with("Content-Type", "application/json").send("PUT", path, json(body));
    }

    public Answer send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            judge.accept(body, answer);
            return new Answer(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A text goes as it is, anything else as JSON.
    private static String json(Object body) {
        return body instanceof String text ? text : JSON.writeValueAsString(body);
    }
}
