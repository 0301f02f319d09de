package tidings.web.bodies;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import tidings.web.Problem;
import tidings.web.ProblemWriter;

/// Refuses bodies over the limit: before reading where the length is given, and while reading where it is not.
final class BodyLimitFilter extends OncePerRequestFilter {
    private final ProblemWriter problems;
    private final long limit;

    BodyLimitFilter(ProblemWriter problems, long limit) {
        this.problems = problems;
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            problems.send(Problem.of(HttpStatus.CONTENT_TOO_LARGE), request, response);
        } else if (request.getContentLengthLong() < 0) {
            chain.doFilter(new LimitedBody(request, limit), response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
