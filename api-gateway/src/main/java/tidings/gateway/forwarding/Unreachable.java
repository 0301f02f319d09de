package tidings.gateway.forwarding;

import org.springframework.http.HttpStatus;
import tidings.gateway.Repetition;
import tidings.web.Problem;

/// What it means to the caller that a service could not be asked (503), or was asked and gave no answer (504, unless
/// asking again is harmless).
final class Unreachable {
    private Unreachable() {}

    /// The problem where nothing happened, or nothing that could happen twice.
    static Problem down() {
        return Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "The service that answers this is down for the moment. Send the request again after the"
                                + " seconds that Retry-After says; an order, with the same Idempotency-Key.")
                .with("Retry-After", "2");
    }

    /// The problem after at least one attempt that has left the gateway, and none was answered.
    static Problem after(Unanswered attempt, Repetition repetition) {
        return switch (repetition) {
            case HARMLESS -> attempt.isTooSlow() ? slow() : down();
            case UNDER_ITS_KEY, NEVER -> unknown(repetition);
        };
    }

    /// The problem where nobody knows whether it happened; so nobody is told that it is time to send it again.
    static Problem unknown(Repetition repetition) {
        var advice = repetition == Repetition.UNDER_ITS_KEY
                ? "it may have happened, repeat it with the Idempotency-Key that this answer carries."
                : "it may have happened, so look before repeating it.";
        return Problem.of(
                HttpStatus.GATEWAY_TIMEOUT, "The service that this was sent to gave no answer in time: " + advice);
    }

    private static Problem slow() {
        return Problem.of(
                HttpStatus.GATEWAY_TIMEOUT,
                "The service that answers this took too long. To ask again does no harm, but give it some time.");
    }
}
