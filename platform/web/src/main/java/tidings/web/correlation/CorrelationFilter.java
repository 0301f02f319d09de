package tidings.web.correlation;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives every request the id under which everything that it causes is found again, in logs and in events.
/// The caller may bring one; what is not plainly an id is replaced, so that nobody writes into our logs and headers.
public final class CorrelationFilter extends OncePerRequestFilter {
    /// The place after the filters that begin the span and read the forwarded headers, before all others.
    public static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    private static final String HEADER = "X-Correlation-Id";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Tracer tracer;

    CorrelationFilter(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = accepted(request.getHeader(HEADER));
        new AnsweredRequest(request.getRequestURI(), traceId(), id).noteOn(request);
        response.setHeader(HEADER, id);
        try (var _ = MDC.putCloseable("correlationId", id)) {
            chain.doFilter(request, response);
        }
    }

    private static String accepted(@Nullable String brought) {
        return brought != null && ID.matcher(brought).matches()
                ? brought
                : UUID.randomUUID().toString();
    }

    /// The id of the trace that goes on over all hops; a random one where tracing is off.
    private String traceId() {
        Span span = tracer.currentSpan();
        var id = span == null ? "" : span.context().traceId();
        return id.isEmpty() ? UUID.randomUUID().toString().replace("-", "") : id;
    }
}
