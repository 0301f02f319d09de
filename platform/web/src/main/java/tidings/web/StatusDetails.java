package tidings.web;

import org.springframework.http.HttpStatus;

/// What a status means to the caller when no more than the status is known.
final class StatusDetails {
    private StatusDetails() {}

    static String of(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "The request is malformed, so it was not looked at. Check its path, headers and body.";
            case UNAUTHORIZED ->
                "This needs a valid token. Get one with POST /api/sessions and send it as 'Authorization: Bearer ...'.";
            case FORBIDDEN -> "The token is valid but lacks the role that this needs. Ask an administrator.";
            case NOT_FOUND -> "There is nothing here. Check the path.";
            case METHOD_NOT_ALLOWED -> "This path does not know that method. The Allow header lists those it knows.";
            case NOT_ACCEPTABLE -> "The answer is JSON, which the Accept header rules out. Accept application/json.";
            case CONTENT_TOO_LARGE -> "The body is larger than the 64 kB allowed. Send less.";
            case UNSUPPORTED_MEDIA_TYPE -> "The body is not of a type that is understood here. Send application/json.";
            case TOO_MANY_REQUESTS -> "There were too many requests. Wait as long as Retry-After says, in seconds.";
            case SERVICE_UNAVAILABLE ->
                "This cannot be answered for the moment. Send it again after the seconds that Retry-After says.";
            case GATEWAY_TIMEOUT ->
                "This was begun, and how it ended is not known: it may have happened, so look before repeating it.";
            default ->
                status.is5xxServerError()
                        ? "Something went wrong on our side. Nothing is known to be wrong with the request."
                                + " Try again later, and quote the traceId when asking for help."
                        : "The request cannot be fulfilled as it is. Check it before sending it again.";
        };
    }
}
