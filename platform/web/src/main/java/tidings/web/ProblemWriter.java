package tidings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Writes problems as `application/problem+json`, whatever the request said it accepts. For filters: a controller
/// throws its [Problem].
@FunctionalInterface
public interface ProblemWriter {
    /// Answers with the problem, unless an answer is on its way already.
    void send(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
