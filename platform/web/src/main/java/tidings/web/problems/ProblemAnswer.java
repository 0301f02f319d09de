package tidings.web.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import tidings.web.BodyError;
import tidings.web.Problem;
import tidings.web.correlation.AnsweredRequest;

/// A problem as it goes over the wire.
///
/// @param instance the request's public path
/// @param traceId  what to quote when asking for help: it leads to the traces and the logs
record ProblemAnswer(
        String type,
        @Nullable String title,
        int status,
        @Nullable String detail,
        String instance,
        String traceId,
        @JsonInclude(Include.NON_EMPTY) List<BodyError> errors) {

    static ProblemAnswer to(AnsweredRequest request, Problem problem) {
        ProblemDetail body = problem.getBody();
        return new ProblemAnswer(
                String.valueOf(body.getType()),
                body.getTitle(),
                body.getStatus(),
                body.getDetail(),
                request.path(),
                request.traceId(),
                problem.faults());
    }
}
