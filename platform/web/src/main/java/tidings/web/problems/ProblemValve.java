package tidings.web.problems;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED;
import static jakarta.servlet.http.HttpServletResponse.SC_NOT_IMPLEMENTED;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tidings.web.Problem;
import tidings.web.correlation.AnsweredRequest;

/// What Tomcat refuses before any filter sees it, a malformed request line for instance, is a problem too.
/// Nothing of such a request is quoted, not even its path: it may be anything. If Tomcat lacks what is asked for, such
/// as another version of HTTP, that is the caller's fault and none of ours.
public final class ProblemValve extends ErrorReportValve {
    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (response.getStatus() == SC_NOT_IMPLEMENTED || response.getStatus() == SC_HTTP_VERSION_NOT_SUPPORTED) {
            response.setStatus(SC_BAD_REQUEST);
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        try (var body = response.getOutputStream()) {
            body.write(answer(response.getStatus()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String answer(int status) {
        var problem = Problem.of(HttpStatus.valueOf(status)).getBody();
        var traceId = AnsweredRequest.unknown(null).traceId();
        return """
                {"type":"about:blank","title":"%s","status":%d,"detail":"%s","instance":"/","traceId":"%s"}
                """.formatted(problem.getTitle(), status, problem.getDetail(), traceId);
    }
}
