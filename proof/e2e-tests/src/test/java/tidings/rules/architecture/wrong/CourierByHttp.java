package tidings.rules.architecture.wrong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/// Asks a courier of the outside world.
class CourierByHttp implements Courier {
    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    public void bring(Parcel parcel) {
        var request = HttpRequest.newBuilder(URI.create("http://courier.example/" + parcel.key()));
        try {
            http.send(request.build(), BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
