package tidings.gateway.forwarding;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerResponse;
import tidings.gateway.Repetition;
import tidings.gateway.Routing;
import tidings.web.Problem;

/// Carries a request to its service and the answer back. One whose connection dies under it is sent once more, where
/// [Repetition] allows that; the caller is answered by what became of all attempts, not by the last one alone.
///
/// The body, which is small, is read before the service is called, so that a caller who dawdles keeps none of its
/// connections, and the request can be sent once more.
@Component
class Forwarder implements ProxyExchange {
    private final RestClient client;

    Forwarder(RestClient.Builder client) {
        this.client = client.build();
    }

    @Override
    public ServerResponse exchange(Request request) {
        var forwarded = new ForwardedRequest(client, request, bodyOf(request));
        var repetition = Routing.routeOf(request.getServerRequest()).repetition();
        try {
            return forwarded.attempt();
        } catch (Unanswered first) {
            if (first.isTooSlow() || repetition == Repetition.NEVER) {
                throw Unreachable.after(first, repetition);
            }
            return secondAttempt(forwarded, repetition);
        }
    }

    /// What it meets says something about the first attempt only if it succeeds: refused, the request may still have
    /// happened the first time.
    private static ServerResponse secondAttempt(ForwardedRequest forwarded, Repetition repetition) {
        try {
            var answer = forwarded.attempt();
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

    private static byte[] bodyOf(Request request) {
        try {
            return request.getServerRequest().servletRequest().getInputStream().readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
