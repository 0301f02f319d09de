package tidings.proof.input.gateway;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The rules that every answer keeps, whatever was asked.
final class AnswerRules {
    private static final Pattern INSIDE =
            Pattern.compile("\\b(?:[a-z]\\w*\\.)+[A-Z]\\w+|\\w+Exception\\b|\\.java:\\d|<html");
    private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{32}");

    private AnswerRules() {}

    /// What is wrong with the answer, if anything.
    static Optional<String> fault(RawRequest request, RawAnswer answer) {
        if (answer.status() >= 500) {
            return Optional.of("%d: %s".formatted(answer.status(), answer.body()));
        }
        var inside = INSIDE.matcher(answer.body());
        if (inside.find()) {
            return Optional.of("%d shows its inside, '%s'".formatted(answer.status(), inside.group()));
        }
        return answer.status() < 400 ? Optional.empty() : unexplained(request, answer);
    }

    private static Optional<String> unexplained(RawRequest request, RawAnswer answer) {
        var type = answer.header("content-type");
        if (!type.startsWith("application/problem+json")) {
            return Optional.of("%d is explained in '%s'".formatted(answer.status(), type));
        }
        return request.isHead() || hasTraceId(answer.body())
                ? Optional.empty()
                : Optional.of("%d has no traceId: %s".formatted(answer.status(), answer.body()));
    }

    private static boolean hasTraceId(String problem) {
        try {
            var traceId = Stream.of(
                    JsonMapper.shared().readTree(problem).path("traceId").asString(""));
            return traceId.anyMatch(id -> TRACE_ID.matcher(id).matches());
        } catch (JacksonException _) {
            return false;
        }
    }
}
