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
import tidings.web.Problem;

/// Carries a request to its service and the answer back. One whose connection dies under it is sent once more, where
/// [Repetition] allows that; the caller is answered by what became of all attempts, not by the last one alone.
///
/// The body, which is small, is read before the service is called, so that a caller who dawdles keeps none of its
/// connections, and the request can be sent once more.
@Component
class Courier implements ProxyExchange {
    private final RestClient client;

    Courier(RestClient.Builder client) {
        this.client = client.build();
    }

    @Override
    public ServerResponse exchange(Request request) {
        var body = bodyOf(request);
        var repetition = Routing.routeOf(request.getServerRequest()).repetition();
        try {
            return attempt(request, body);
        } catch (Unanswered first) {
            if (first.isTooSlow() || repetition == Repetition.NEVER) {
                throw Unreachable.after(first, repetition);
            }
            return secondAttempt(request, body, repetition);
        }
    }

    /// What it meets says something about the first attempt only if it succeeds: refused, the request may still have
    /// happened the first time.
    private ServerResponse secondAttempt(Request request, byte[] body, Repetition repetition) {
        try {
            var answer = attempt(request, body);
            if (repetition == Repetition.HARMLESS || answer.statusCode().is2xxSuccessful()) {
                return answer;
            }
            throw Unreachable.unknown(repetition);
        } catch (Unanswered second) {
            throw Unreachable.after(second, repetition);
        } catch (Problem away) {
            throw repetition == Repetition.HARMLESS ? away : Unreachable.unknown(repetition);
        }
    }

    /// Throws a [Problem] when it did not leave the gateway, and nothing can have happened.
    private ServerResponse attempt(Request request, byte[] body) throws Unanswered {
        var call = client.method(request.getMethod())
                .uri(Objects.requireNonNull(request.getUri(), "a route has a service"))
                .headers(headers -> headers.putAll(request.getHeaders()));
        if (body.length > 0) {
            call.body(body);
        }
        try {
            return call.exchange((_, answer) -> answer(request, answer), false);
        } catch (ResourceAccessException failure) {
            if (failure.getCause() instanceof Unanswered departed) {
                throw departed;
            }
            throw Unreachable.down();
        }
    }

    private static byte[] bodyOf(Request request) {
        try {
            return request.getServerRequest().servletRequest().getInputStream().readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ServerResponse answer(Request request, ClientHttpResponse answer) throws IOException {
        try (answer) {
            var status = answer.getStatusCode();
            if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)
                    && !answer.getHeaders().containsHeader(HttpHeaders.RETRY_AFTER)) {
                throw Unreachable.down(); // not the service's word, but of its server, which ends and looks at nothing
            }
            var body = whole(answer);
            var response = GatewayServerResponse.status(status).build((_, servlet) -> {
                servlet.getOutputStream().write(body);
                return null;
            });
            var told = new Answer(status, answer.getHeaders());
            request.getResponseConsumers().forEach(consumer -> consumer.accept(told, response));
            return response;
        }
    }

    /// The answer, which is small too, is read whole before any of it is passed on: one that breaks off is none.
    private static byte[] whole(ClientHttpResponse answer) throws Unanswered {
        try {
            return answer.getBody().readAllBytes();
        } catch (IOException broken) {
            throw new Unanswered(broken);
        }
    }

    /// What the headers' filters may know of an answer.
    private record Answer(HttpStatusCode getStatusCode, HttpHeaders getHeaders) implements Response {}
}
