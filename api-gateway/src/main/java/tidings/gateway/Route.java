package tidings.gateway;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// One request of the public API: whom it is for, and which service answers it.
record Route(HttpMethod method, PathPattern path, Service service, Audience audience) {
    /// Whom a request is for.
    enum Audience {
        EVERYBODY,
        SIGNED_IN,
        ADMINISTRATORS
    }

    static Route everybody(HttpMethod method, String path, Service service) {
        return new Route(method, PathPatternParser.defaultInstance.parse(path), service, Audience.EVERYBODY);
    }

    static Route signedIn(HttpMethod method, String path, Service service) {
        return new Route(method, PathPatternParser.defaultInstance.parse(path), service, Audience.SIGNED_IN);
    }

    static Route administrators(HttpMethod method, String path, Service service) {
        return new Route(method, PathPatternParser.defaultInstance.parse(path), service, Audience.ADMINISTRATORS);
    }

    /// What can be got can be asked about without its body.
    Set<HttpMethod> methods() {
        return method.equals(HttpMethod.GET) ? Set.of(HttpMethod.GET, HttpMethod.HEAD) : Set.of(method);
    }

    boolean isAt(String requestPath) {
        return path.matches(PathContainer.parsePath(requestPath));
    }
}
