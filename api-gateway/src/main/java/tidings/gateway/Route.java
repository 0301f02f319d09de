package tidings.gateway;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// One request of the public API: whom it is for, which service answers it, and whether it may be sent to it twice.
public record Route(HttpMethod method, PathPattern path, Upstream service, Audience audience, Repetition repetition) {
    /// The audience of a request: whom it is for.
    public enum Audience {
        EVERYBODY,
        SIGNED_IN,
        ADMINISTRATORS
    }

    static Route everybody(HttpMethod method, String path, Upstream service) {
        return of(method, path, service, Audience.EVERYBODY);
    }

    static Route signedIn(HttpMethod method, String path, Upstream service) {
        return of(method, path, service, Audience.SIGNED_IN);
    }

    static Route administrators(HttpMethod method, String path, Upstream service) {
        return of(method, path, service, Audience.ADMINISTRATORS);
    }

    private static Route of(HttpMethod method, String path, Upstream service, Audience audience) {
        var repetition = method.equals(HttpMethod.GET) ? Repetition.HARMLESS : Repetition.NEVER;
        return new Route(method, PathPatternParser.defaultInstance.parse(path), service, audience, repetition);
    }

    /// The same route, but it changes nothing although it is no GET.
    Route harmless() {
        return new Route(method, path, service, audience, Repetition.HARMLESS);
    }

    /// The same route, but its service knows a request by an idempotency key.
    Route keyed() {
        return new Route(method, path, service, audience, Repetition.UNDER_ITS_KEY);
    }

    /// What can be got can be asked about without its body.
    public Set<HttpMethod> methods() {
        return method.equals(HttpMethod.GET) ? Set.of(HttpMethod.GET, HttpMethod.HEAD) : Set.of(method);
    }

    boolean isAt(String requestPath) {
        return path.matches(PathContainer.parsePath(requestPath));
    }
}
