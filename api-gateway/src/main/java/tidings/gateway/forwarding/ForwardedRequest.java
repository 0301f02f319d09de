package tidings.gateway.forwarding;

import java.io.IOException;
import java.util.Objects;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange.Request;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange.Response;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerResponse;

/// A request that is to be brought to its service, in one attempt or several.
final class ForwardedRequest {
    private final RestClient client;
    private final Request request;
    private final byte[] body;

    ForwardedRequest(RestClient client, Request request, byte[] body) {
        this.client = client;
        this.request = request;
        this.body = body;
    }

    /// Makes one attempt. Throws [Unanswered] when the request has left the gateway, and a [tidings.web.Problem]
    /// when it has not, so that nothing can have happened.
    ServerResponse attempt() throws Unanswered {
        var call = client.method(request.getMethod())
                .uri(Objects.requireNonNull(request.getUri(), "a route has a service"))
                .headers(headers -> headers.putAll(request.getHeaders()));
        if (body.length > 0) {
            call.body(body);
        }
        try {
            return call.exchange((_, answer) -> passedOn(answer), false);
        } catch (ResourceAccessException failure) {
            if (failure.getCause() instanceof Unanswered departed) {
                throw departed;
            }
            throw Unreachable.down();
        }
    }

    private ServerResponse passedOn(ClientHttpResponse answer) throws IOException {
        try (answer) {
            var status = answer.getStatusCode();
            if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)
                    && !answer.getHeaders().containsHeader(HttpHeaders.RETRY_AFTER)) {
                throw Unreachable.down(); // not the service's word, but of its server, which ends and looks at nothing
            }
            var whole = bodyOf(answer);
            var response = GatewayServerResponse.status(status).build((_, servlet) -> {
                servlet.getOutputStream().write(whole);
                return null;
            });
            var told = new Answer(status, answer.getHeaders());
            request.getResponseConsumers().forEach(consumer -> consumer.accept(told, response));
            return response;
        }
    }

    /// The answer, which is small too, is read whole before any of it is passed on: one that breaks off is none.
    private static byte[] bodyOf(ClientHttpResponse answer) throws Unanswered {
        try {
            return answer.getBody().readAllBytes();
        } catch (IOException broken) {
            throw new Unanswered(broken);
        }
    }

    /// What the headers' filters may know of an answer.
    private record Answer(HttpStatusCode getStatusCode, HttpHeaders getHeaders) implements Response {}
}
