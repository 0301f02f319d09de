package tidings.proof.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import tidings.probes.CustomerRequest;

/// The shop as its customers' programs see it: the gateway, over HTTP.
final class ShopClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI gateway;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    ShopClient(URI gateway) {
        this.gateway = gateway;
    }

    LoadReply get(String path) {
        return send(request(path, Map.of()).GET().build());
    }

    LoadReply send(CustomerRequest wish) {
        return send(request(wish.path(), wish.headers())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wish.content()))
                .build());
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(gateway.resolve(path)).timeout(PATIENCE);
        headers.forEach(request::header);
        return request;
    }

    private LoadReply send(HttpRequest request) {
        try {
            return LoadReply.of(http.send(request, BodyHandlers.ofString()));
        } catch (IOException _) {
            return LoadReply.NONE;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return LoadReply.NONE;
        }
    }
}
