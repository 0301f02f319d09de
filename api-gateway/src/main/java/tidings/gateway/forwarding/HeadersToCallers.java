package tidings.gateway.forwarding;

import java.net.URI;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/// The headers of an answer that its caller gets to read: places are public ones (`/api/…`), and what is on the
/// answer already, the correlation id and an order's key, does not come twice.
@Component
class HeadersToCallers implements ResponseHttpHeadersFilter {
    @Override
    public HttpHeaders apply(HttpHeaders answered, ServerResponse response) {
        var headers = new HttpHeaders();
        headers.addAll(answered);
        headers.remove("X-Correlation-Id");
        headers.remove("Idempotency-Key");
        var location = answered.getLocation();
        if (location != null) {
            headers.set(HttpHeaders.LOCATION, publicPath(location));
        }
        return headers;
    }

    private static String publicPath(URI location) {
        var path = location.getRawPath();
        return path.startsWith("/api/") ? path : "/api" + path;
    }
}
