package tidings.local;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/// The readiness of a service is what it says of itself at its management port: whether it takes requests.
final class Readiness {
    private static final int MILLIS = 2000;

    private Readiness() {}

    static boolean isTold(URI health) {
        try {
            var connection = (HttpURLConnection) health.toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException _) {
            return false;
        }
    }
}
