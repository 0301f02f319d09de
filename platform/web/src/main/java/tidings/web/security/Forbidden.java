package tidings.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import tidings.web.Problem;
import tidings.web.ProblemWriter;

/// Answers a caller who is known but lacks the role.
record Forbidden(ProblemWriter answers) implements AccessDeniedHandler {
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        answers.send(Problem.of(HttpStatus.FORBIDDEN), request, response);
    }
}
