package tidings.gateway;

import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import tidings.web.Problem;

/// Looks at a request before a service does: bodies are JSON, and an order has a key under which it may be repeated.
final class Screening {
    private static final String KEY = "Idempotency-Key";
    private static final Pattern KEYS = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private Screening() {}

    static ServerRequest screen(ServerRequest request) {
        if (!request.method().equals(HttpMethod.POST)) {
            return request;
        }
        refuseOtherThanJson(request);
        if (Routing.routeOf(request).repetition() == Repetition.UNDER_ITS_KEY) {
            refuseOtherThanOneKey(request);
        }
        return request;
    }

    private static void refuseOtherThanJson(ServerRequest request) {
        var type = request.headers().contentType();
        if (type.isPresent() && !type.get().isCompatibleWith(MediaType.APPLICATION_JSON)) {
            throw Problem.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "The body is '%s', which is not understood here. Send application/json.".formatted(type.get()));
        }
    }

    /// Refuses a request with several keys, or a bad one. Who brings none has got one by now.
    private static void refuseOtherThanOneKey(ServerRequest request) {
        var keys = request.headers().header(KEY);
        if (keys.size() != 1 || !KEYS.matcher(keys.getFirst()).matches()) {
            throw Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "An Idempotency-Key is 1 to 255 letters, digits and signs without a space, such as a UUID.");
        }
    }
}
