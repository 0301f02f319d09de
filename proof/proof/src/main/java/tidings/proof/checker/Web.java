package tidings.proof.checker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import tools.jackson.databind.json.JsonMapper;

/// What those outside the shop tell over HTTP.
final class Web {
    private static final int MILLIS = 30_000;

    private Web() {}

    static <T> T get(URI what, Class<T> type) {
        try {
            var connection = (HttpURLConnection) what.toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            try (var answer = connection.getInputStream()) {
                return JsonMapper.shared().readValue(answer, type);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
