package tidings.probes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/// A client of those who speak JSON over HTTP. Each request throws [ProbeFailed] when nobody answers it.
public final class JsonClient {
    private static final Duration TO_CONNECT = Duration.ofSeconds(30);
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    /// A long queue may have to be worked off for an answer.
    private static final Duration TO_WORK = Duration.ofMinutes(5);

    private JsonClient() {}

    public static JsonAnswer get(URI what) {
        return send(HttpRequest.newBuilder(what).timeout(TO_ANSWER));
    }

    public static JsonAnswer put(URI what, Object content) {
        return send(withContent(what).PUT(json(content)));
    }

    public static JsonAnswer post(URI what, Object content) {
        return send(withContent(what).POST(json(content)));
    }

    /// Sends a request of any other kind.
    public static JsonAnswer send(HttpRequest.Builder request) {
        var whole = request.version(HttpClient.Version.HTTP_1_1).build();
        try (var http = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build()) {
            var answer = http.send(whole, BodyHandlers.ofString());
            return new JsonAnswer(whole.uri(), answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new ProbeFailed(whole.uri().toString(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder withContent(URI what) {
        return HttpRequest.newBuilder(what).timeout(TO_WORK).header("Content-Type", "application/json");
    }

    private static BodyPublisher json(Object content) {
        return BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(content));
    }
}
