package tidings.proof.load;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// An answer, or that there was none.
///
/// @param status     0 when the connection was refused, or broke off
/// @param retryAfter in how many seconds to come again, where it says so
/// @param key        under which the shop knows the request, where it says so
record LoadReply(int status, OptionalLong retryAfter, Optional<String> key, JsonNode body) {
    static final LoadReply NONE = new LoadReply(0, OptionalLong.empty(), Optional.empty(), MissingNode.getInstance());

    static LoadReply of(HttpResponse<String> response) {
        var headers = response.headers();
        return new LoadReply(
                response.statusCode(),
                headers.firstValueAsLong("Retry-After"),
                headers.firstValue("Idempotency-Key"),
                parsed(response.body()));
    }

    private static JsonNode parsed(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    /// Whether nothing was decided, so that the same may be asked again: the shop, or a part of it, is away.
    boolean isForLater() {
        return status == 0 || status == 429 || status >= 500;
    }

    /// Whether it is an answer that a customer has to reckon with: the wish is granted, or too late, or nobody can
    /// say for now.
    boolean isFair() {
        return status < 300 || status == 409 || saysComeAgain() || saysItMayHaveHappened();
    }

    /// Whether the reply says that nothing happened, and to come again.
    boolean saysComeAgain() {
        return status == 503 && retryAfter.isPresent();
    }

    /// Whether the reply says that nobody knows what happened, so that nobody is told to come again.
    boolean saysItMayHaveHappened() {
        return status == 504 && retryAfter.isEmpty();
    }

    String text(String field) {
        return body.path(field).asString();
    }
}
