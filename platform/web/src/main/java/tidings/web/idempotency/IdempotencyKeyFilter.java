package tidings.web.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// The idempotency key of a request is put on its answer, whatever that will be: a success, a refusal, or that nobody
/// knows. Under it the caller can repeat the request, also when the key was made up here.
final class IdempotencyKeyFilter extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";

    private static final Pattern LEGIBLE = Pattern.compile("[\\x20-\\x7e]{1,255}");

    private final List<PathPatternRequestMatcher> keyed;
    private final boolean makesUp;

    /// @param keyed   the requests that have a key, each a method and a path
    /// @param makesUp whether one that comes without a key gets one
    IdempotencyKeyFilter(List<String> keyed, boolean makesUp) {
        this.keyed = keyed.stream().map(IdempotencyKeyFilter::matcher).toList();
        this.makesUp = makesUp;
    }

    private static PathPatternRequestMatcher matcher(String request) {
        var words = request.split(" ", 2);
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.valueOf(words[0]), words[1]);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return keyed.stream().noneMatch(it -> it.matches(request));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = makesUp && request.getHeader(HEADER) == null
                ? new KeyedRequest(request, UUID.randomUUID().toString())
                : request;
        var keys = Collections.list(known.getHeaders(HEADER));
        if (keys.size() == 1 && LEGIBLE.matcher(keys.getFirst()).matches()) {
            response.setHeader(HEADER, keys.getFirst());
        }
        chain.doFilter(known, response);
    }
}
