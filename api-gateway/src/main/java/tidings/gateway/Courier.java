package tidings.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerResponse;

/// Carries a request to its service and the answer back.
///
/// The body, which is small, is read before the service is called, so that a caller who dawdles keeps none of its
/// connections, and the request can be sent once more when a connection turns out to be dead.
@Component
class Courier implements ProxyExchange {
    private final RestClient client;

    Courier(RestClient.Builder client) {
        this.client = client.build();
    }

    @Override
    public ServerResponse exchange(Request request) {
        var body = bodyOf(request);
        var call = client.method(request.getMethod())
                .uri(Objects.requireNonNull(request.getUri(), "a route has a service"))
                .headers(headers -> headers.putAll(request.getHeaders()));
        if (body.length > 0) {
            call.body(body);
        }
        try {
            return call.exchange((_, answer) -> answer(request, answer), false);
        } catch (ResourceAccessException failure) {
            throw Unreachable.because(failure.getCause());
        }
    }

    private static byte[] bodyOf(Request request) {
        try {
            return request.getServerRequest().servletRequest().getInputStream().readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The answer, which is small too, is read whole before any of it is passed on: one that breaks off is none.
    private static ServerResponse answer(Request request, ClientHttpResponse answer) throws IOException {
        try (answer) {
            var status = answer.getStatusCode();
            if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)
                    && !answer.getHeaders().containsHeader(HttpHeaders.RETRY_AFTER)) {
                throw Unreachable.because(null); // not the service's word, but of its server, which ends
            }
            var body = answer.getBody().readAllBytes();
            var response = GatewayServerResponse.status(status).build((_, servlet) -> {
                servlet.getOutputStream().write(body);
                return null;
            });
            var told = new Answer(status, answer.getHeaders());
            request.getResponseConsumers().forEach(consumer -> consumer.accept(told, response));
            return response;
        }
    }

    /// What the headers' filters may know of an answer.
    private record Answer(HttpStatusCode getStatusCode, HttpHeaders getHeaders) implements Response {}
}
