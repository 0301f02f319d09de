package tidings.outside.stripe;

import org.jspecify.annotations.Nullable;

/// A request that Stripe does not fulfil, and the HTTP status that it says so with.
class StripeError extends RuntimeException {
    private final int status;
    private final transient Problem problem;
    private final int retryAfter;
    private final boolean begun;

    private StripeError(int status, Problem problem, int retryAfter, boolean begun) {
        super(problem.message());
        this.status = status;
        this.problem = problem;
        this.retryAfter = retryAfter;
        this.begun = begun;
    }

    int status() {
        return status;
    }

    Problem problem() {
        return problem;
    }

    /// In seconds; 0 where it is left to the caller.
    int retryAfter() {
        return retryAfter;
    }

    /// Whether the request was begun. If so, its idempotency key remembers the error; what is wrong in itself, or
    /// about something that does not exist, is refused before, and leaves its key free.
    boolean isBegun() {
        return begun;
    }

    static StripeError unauthorized(String message) {
        return of(401, "invalid_request_error", null, null, message);
    }

    static StripeError missing(String param) {
        return of(400, "invalid_request_error", "parameter_missing", param, "Missing required param: " + param + ".");
    }

    static StripeError invalid(String code, String param, String message) {
        return of(400, "invalid_request_error", code, param, message);
    }

    /// Nothing is wrong with the request, and it cannot be done as things stand.
    static StripeError refused(String code, @Nullable String param, String message) {
        return new StripeError(400, new Problem("invalid_request_error", code, null, message, param, null), 0, true);
    }

    /// Something that a parameter points to does not exist.
    static StripeError noSuch(String kind, String id, String param) {
        return invalid("resource_missing", param, "No such %s: '%s'".formatted(kind, id));
    }

    /// What the path points to does not exist.
    static StripeError notFound(String kind, String id) {
        return of(404, "invalid_request_error", "resource_missing", "id", "No such %s: '%s'".formatted(kind, id));
    }

    static StripeError declined(PaymentIntent intent, String declineCode) {
        return new StripeError(402, Problem.declined(declineCode).about(intent), 0, true);
    }

    static StripeError unexpectedState(PaymentIntent intent, String wish) {
        var message = "You cannot %s this PaymentIntent because it has a status of %s."
                .formatted(wish, intent.status().word());
        var problem =
                new Problem("invalid_request_error", "payment_intent_unexpected_state", null, message, null, intent);
        return new StripeError(400, problem, 0, true);
    }

    static StripeError otherRequestWithThisKey(String key) {
        var message =
                "Keys for idempotent requests can only be used with the same endpoint and the same parameters that"
                        + " they were first used with. Try using a key other than '%s'.".formatted(key);
        return of(400, "idempotency_error", null, null, message);
    }

    static StripeError keyInUse(String key) {
        var message = "There is another request in progress with the idempotency key '%s'.".formatted(key);
        return of(409, "idempotency_error", "idempotency_key_in_use", null, message);
    }

    static StripeError failed() {
        var problem = new Problem("api_error", null, null, "An error occurred with our systems.", null, null);
        return new StripeError(500, problem, 0, true);
    }

    static StripeError unavailable() {
        return of(503, "api_error", null, null, "We are down. Please try again later.");
    }

    static StripeError troubled(InjectedError trouble) {
        var type = trouble.type() == null ? "invalid_request_error" : trouble.type();
        var problem = new Problem(type, trouble.code(), null, "As was wished.", trouble.param(), null);
        return new StripeError(trouble.status(), problem, trouble.retryAfter(), false);
    }

    private static StripeError of(
            int status, String type, @Nullable String code, @Nullable String param, String message) {
        return new StripeError(status, new Problem(type, code, null, message, param, null), 0, false);
    }
}
