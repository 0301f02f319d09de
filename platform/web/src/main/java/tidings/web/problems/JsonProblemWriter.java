package tidings.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tidings.web.Problem;
import tidings.web.ProblemWriter;
import tidings.web.correlation.AnsweredRequest;
import tools.jackson.databind.json.JsonMapper;

/// Writes problems in JSON, and explains failures as such.
final class JsonProblemWriter implements ProblemWriter {
    private static final Logger log = LoggerFactory.getLogger(JsonProblemWriter.class);

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");
    private static final Set<Integer> WILL_PASS =
            Set.of(HttpStatus.SERVICE_UNAVAILABLE.value(), HttpStatus.GATEWAY_TIMEOUT.value());

    private final JsonMapper json;

    JsonProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /// Explains the failure to the caller. Of a defect everything is logged, of what will pass a line, and of what is
    /// the caller's fault nothing.
    void explain(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = FailureProblems.explain(failure, HARMLESS.contains(request.getMethod()));
        log(problem.getStatusCode(), request, failure);
        send(problem, request, response);
    }

    private static void log(HttpStatusCode status, HttpServletRequest request, Throwable failure) {
        if (WILL_PASS.contains(status.value())) {
            log.warn(
                    "{} {} could not be answered: {}",
                    request.getMethod(),
                    AnsweredRequest.of(request).path(),
                    failure.toString());
        } else if (status.is5xxServerError()) {
            log.error(
                    "{} {} failed",
                    request.getMethod(),
                    AnsweredRequest.of(request).path(),
                    failure);
        }
    }

    @Override
    public void send(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.getStatusCode().value());
        problem.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream()
                .write(json.writeValueAsBytes(ProblemAnswer.to(AnsweredRequest.of(request), problem)));
    }
}
