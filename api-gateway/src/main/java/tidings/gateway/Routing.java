package tidings.gateway;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.stripPrefix;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Sends each request of [PublicApi] to the service that answers it.
@Configuration
public class Routing {
    private static final String ROUTE = Route.class.getName();

    @Bean
    RouterFunction<ServerResponse> routes(GatewayProperties properties) {
        return PublicApi.ROUTES.stream()
                .map(route -> to(route, properties))
                .reduce(RouterFunction::and)
                .orElseThrow()
                .and(wrongMethod());
    }

    /// Tells the library the filters of headers before the door opens. Left alone, it asks for them when all has
    /// started, and what comes in between fails.
    @Bean
    SmartInitializingSingleton headersAreFilteredFromTheFirstRequestOn(
            ProxyExchangeHandlerFunction proxy, ApplicationContext gateway) {
        return () -> proxy.onApplicationEvent(new ContextRefreshedEvent(gateway));
    }

    private static RouterFunction<ServerResponse> to(Route route, GatewayProperties properties) {
        var methods = route.methods().toArray(HttpMethod[]::new);
        return route(route.toString())
                .route(methods(methods).and(path(route.path().getPatternString())), http())
                .before(request -> noted(request, route))
                .before(Screening::screen)
                .before(uri(properties.urlOf(route.service())))
                .before(stripPrefix())
                .build();
    }

    private static ServerRequest noted(ServerRequest request, Route route) {
        request.attributes().put(ROUTE, route);
        return request;
    }

    /// The route on which this request came.
    public static Route routeOf(ServerRequest request) {
        return (Route) request.attribute(ROUTE).orElseThrow();
    }

    /// Answers where the path is known, only not with this method.
    private static RouterFunction<ServerResponse> wrongMethod() {
        return route("wrong method")
                .route(request -> !PublicApi.methodsOf(request.path()).isEmpty(), Routing::refuse)
                .build();
    }

    private static ServerResponse refuse(ServerRequest request) throws HttpRequestMethodNotSupportedException {
        var allowed = PublicApi.methodsOf(request.path()).stream()
                .map(HttpMethod::name)
                .sorted()
                .toList();
        throw new HttpRequestMethodNotSupportedException(request.method().name(), allowed);
    }
}
