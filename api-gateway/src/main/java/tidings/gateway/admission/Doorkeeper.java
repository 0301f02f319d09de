package tidings.gateway.admission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import tidings.web.ProblemWriter;
import tidings.web.Unauthorized;

/// Turns away a request without a token. A token that is no good counts against the address that it came from,
/// because it was refused before [RateLimitFilter] could count it; those who have a good one are not harmed by that.
@Component
class Doorkeeper implements AuthenticationEntryPoint {
    private final RateLimits limits;
    private final ProblemWriter problems;
    private final Unauthorized unauthorized;

    Doorkeeper(RateLimits limits, ProblemWriter problems) {
        this.limits = limits;
        this.problems = problems;
        this.unauthorized = new Unauthorized(problems);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof OAuth2AuthenticationException) {
            var wait = limits.address(request.getRemoteAddr());
            if (!wait.isZero()) {
                problems.send(RateLimitFilter.tooOften(wait), request, response);
                return;
            }
        }
        unauthorized.commence(request, response, refusal);
    }
}
