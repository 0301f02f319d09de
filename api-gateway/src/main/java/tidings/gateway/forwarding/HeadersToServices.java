package tidings.gateway.forwarding;

import java.util.List;
import org.slf4j.MDC;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/// The headers of a request that a service gets to read: what it needs, and what the gateway itself says. Whatever
/// else the caller claims, who they are (`X-User-Id`) or where they come from (`X-Forwarded-For`), goes no further.
@Component
class HeadersToServices implements RequestHttpHeadersFilter {
    private static final List<String> PASSED_ON = List.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.USER_AGENT,
            "Idempotency-Key");

    @Override
    public HttpHeaders apply(HttpHeaders brought, ServerRequest request) {
        var headers = new HttpHeaders();
        for (var name : PASSED_ON) {
            var values = brought.get(name);
            if (values != null) {
                headers.addAll(name, values);
            }
        }
        introduce(headers, request);
        return headers;
    }

    private static void introduce(HttpHeaders headers, ServerRequest request) {
        var caller = request.servletRequest();
        headers.set("X-Correlation-Id", MDC.get("correlationId"));
        headers.set("X-Forwarded-For", caller.getRemoteAddr());
        headers.set("X-Forwarded-Host", caller.getServerName());
        headers.set("X-Forwarded-Port", String.valueOf(caller.getServerPort()));
        headers.set("X-Forwarded-Proto", caller.getScheme());
        headers.set("X-Forwarded-Prefix", "/api");
    }
}
