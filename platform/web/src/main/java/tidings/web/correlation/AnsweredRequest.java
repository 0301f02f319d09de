package tidings.web.correlation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an answer must know of the request it answers. Noted on the request when it comes in, because its span has
/// ended and its path has changed by the time the servlet container asks for an error page.
public record AnsweredRequest(String path, String traceId, String correlationId) {
    private static final String NOTE = AnsweredRequest.class.getName();

    void noteOn(HttpServletRequest request) {
        request.setAttribute(NOTE, this);
    }

    /// The request as it was noted; made up for one that failed before anything could be.
    public static AnsweredRequest of(HttpServletRequest request) {
        return request.getAttribute(NOTE) instanceof AnsweredRequest noted ? noted : unknown(request.getRequestURI());
    }

    /// A request of which nothing could be noted.
    public static AnsweredRequest unknown(@Nullable String path) {
        var id = UUID.randomUUID().toString();
        return new AnsweredRequest(path == null ? "/" : path, id.replace("-", ""), id);
    }
}
