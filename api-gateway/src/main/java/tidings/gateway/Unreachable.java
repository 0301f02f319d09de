package tidings.gateway;

import java.net.SocketTimeoutException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tidings.web.Problem;

/// What it means to the caller that a service could not be reached (503), or did not answer in time (504).
final class Unreachable {
    private Unreachable() {}

    static Problem because(@Nullable Throwable failure) {
        return failure instanceof SocketTimeoutException && !(failure instanceof ConnectTimeoutException)
                ? slow()
                : down();
    }

    private static Problem down() {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "The service that answers this is down for the moment. Send the request again after the"
                                + " seconds that Retry-After says; an order, with the same Idempotency-Key.")
                .with("Retry-After", "2");
    }

    private static Problem slow() {
        return Problem.of(
                HttpStatus.GATEWAY_TIMEOUT,
                "The service that answers this took too long. What was asked for may have happened nevertheless:"
                        + " look before repeating it, or repeat an order with the same Idempotency-Key.");
    }
}
