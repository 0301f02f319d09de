package tidings.gateway.admission;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import tidings.web.Problem;
import tidings.web.ProblemWriter;

/// Refuses those who ask too often: by their user where the token says one, by their address where there is none.
final class RateLimitFilter extends OncePerRequestFilter {
    private final RateLimits limits;
    private final ProblemWriter problems;

    RateLimitFilter(RateLimits limits, ProblemWriter problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        var wait = caller == null ? limits.address(request.getRemoteAddr()) : limits.user(caller.getName());
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            problems.send(tooOften(wait), request, response);
        }
    }

    static Problem tooOften(Duration wait) {
        var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "You asked too often, so this request was not looked at. Send it again in %d s."
                                .formatted(seconds))
                .with("Retry-After", String.valueOf(seconds));
    }
}
