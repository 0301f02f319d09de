package tidings.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tidings.provisioning.Trouble;

/// Requests that read one thing again and again.
public final class Requests implements AutoCloseable {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest request;

    public Requests(URI what) {
        this.request =
                HttpRequest.newBuilder(what).timeout(Duration.ofSeconds(30)).build();
    }

    /// Reads it once. Throws [Trouble] when it is not answered with a 200.
    public void read() {
        try {
            var answer = http.send(request, BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw new Trouble("%s was answered with %d.".formatted(request.uri(), answer.statusCode()));
            }
        } catch (IOException e) {
            throw new Trouble("%s was not answered: %s.".formatted(request.uri(), e), e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
