package tidings.outside.stripe.api;

import org.jspecify.annotations.Nullable;

/// A request that Stripe does not fulfil, and the HTTP status that it says so with.
public class StripeException extends RuntimeException {
    private final int status;
    private final transient StripeError error;
    private final int retryAfter;
    private final boolean begun;

    private StripeException(int status, StripeError error, int retryAfter, boolean begun) {
        super(error.message());
        this.status = status;
        this.error = error;
        this.retryAfter = retryAfter;
        this.begun = begun;
    }

    int status() {
        return status;
    }

    StripeError error() {
        return error;
    }

    /// The seconds until it may be asked again; 0 where that is left to the caller.
    int retryAfter() {
        return retryAfter;
    }

    /// Whether the request was begun. If so, its idempotency key remembers the error; what is wrong in itself, or
    /// about something that does not exist, is refused before, and leaves its key free.
    boolean isBegun() {
        return begun;
    }

    static StripeException unauthorized(String message) {
        return of(401, "invalid_request_error", null, null, message);
    }

    static StripeException missing(String param) {
        return of(400, "invalid_request_error", "parameter_missing", param, "Missing required param: " + param + ".");
    }

    public static StripeException invalid(String code, String param, String message) {
        return of(400, "invalid_request_error", code, param, message);
    }

    /// Nothing is wrong with the request, and it cannot be done as things stand.
    public static StripeException refused(String code, @Nullable String param, String message) {
        return new StripeException(
                400, new StripeError("invalid_request_error", code, null, message, param, null), 0, true);
    }

    /// Something that a parameter points to does not exist.
    public static StripeException noSuch(String kind, String id, String param) {
        return invalid("resource_missing", param, "No such %s: '%s'".formatted(kind, id));
    }

    /// What the path points to does not exist.
    public static StripeException notFound(String kind, String id) {
        return of(404, "invalid_request_error", "resource_missing", "id", "No such %s: '%s'".formatted(kind, id));
    }

    public static StripeException declined(StripeObject intent, String declineCode) {
        return new StripeException(402, StripeError.declined(declineCode).about(intent), 0, true);
    }

    public static StripeException unexpectedState(StripeObject intent, String status, String wish) {
        var message = "You cannot %s this PaymentIntent because it has a status of %s.".formatted(wish, status);
        var error = new StripeError(
                "invalid_request_error", "payment_intent_unexpected_state", null, message, null, intent);
        return new StripeException(400, error, 0, true);
    }

    public static StripeException otherRequestWithThisKey(String key) {
        var message =
                "Keys for idempotent requests can only be used with the same endpoint and the same parameters that"
                        + " they were first used with. Try using a key other than '%s'.".formatted(key);
        return of(400, "idempotency_error", null, null, message);
    }

    public static StripeException keyInUse(String key) {
        var message = "There is another request in progress with the idempotency key '%s'.".formatted(key);
        return of(409, "idempotency_error", "idempotency_key_in_use", null, message);
    }

    public static StripeException failed() {
        var error = new StripeError("api_error", null, null, "An error occurred with our systems.", null, null);
        return new StripeException(500, error, 0, true);
    }

    public static StripeException unavailable() {
        return of(503, "api_error", null, null, "We are down. Please try again later.");
    }

    /// An error that somebody who controls this Stripe has ordered.
    public static StripeException injected(
            int status, @Nullable String type, @Nullable String code, @Nullable String param, int retryAfter) {
        var kind = type == null ? "invalid_request_error" : type;
        return new StripeException(
                status, new StripeError(kind, code, null, "As was wished.", param, null), retryAfter, false);
    }

    private static StripeException of(
            int status, String type, @Nullable String code, @Nullable String param, String message) {
        return new StripeException(status, new StripeError(type, code, null, message, param, null), 0, false);
    }
}
