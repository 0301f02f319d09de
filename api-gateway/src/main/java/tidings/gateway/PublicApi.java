package tidings.gateway;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static tidings.gateway.Route.administrators;
import static tidings.gateway.Route.everybody;
import static tidings.gateway.Route.signedIn;
import static tidings.gateway.Upstream.ANALYTICS;
import static tidings.gateway.Upstream.NOTIFICATIONS;
import static tidings.gateway.Upstream.ORDERS;
import static tidings.gateway.Upstream.RECOMMENDATIONS;
import static tidings.gateway.Upstream.USERS;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;

/// Every request that the shop answers. What is not here does not exist for the world, but for what there is to read
/// about the shop itself ([Documents]). What it all means stands in `openapi.yaml`.
public final class PublicApi {
    /// Services see these paths without `/api`.
    public static final List<Route> ROUTES = List.of(
            everybody(POST, "/api/users", USERS),
            signedIn(GET, "/api/users/{id}", USERS),
            signedIn(DELETE, "/api/users/me", USERS),
            everybody(POST, "/api/sessions", USERS).harmless(),
            everybody(GET, "/api/.well-known/jwks.json", USERS),
            everybody(GET, "/api/products", ORDERS),
            signedIn(POST, "/api/orders", ORDERS).keyed(),
            signedIn(GET, "/api/orders", ORDERS),
            signedIn(GET, "/api/orders/{id}", ORDERS),
            signedIn(POST, "/api/orders/{id}/cancellation", ORDERS),
            signedIn(GET, "/api/orders/{id}/journey", ANALYTICS),
            signedIn(GET, "/api/notifications", NOTIFICATIONS),
            signedIn(GET, "/api/recommendations", RECOMMENDATIONS), // 503 until somebody adds that service
            administrators(GET, "/api/analytics/sales", ANALYTICS),
            administrators(GET, "/api/admin/stuck-orders", ORDERS));

    private PublicApi() {}

    /// The methods that this path knows; none when there is no such path.
    static Set<HttpMethod> methodsOf(String path) {
        return ROUTES.stream()
                .filter(route -> route.isAt(path))
                .flatMap(route -> route.methods().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
