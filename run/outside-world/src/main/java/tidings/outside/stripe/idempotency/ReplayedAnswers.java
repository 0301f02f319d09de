package tidings.outside.stripe.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tidings.outside.stripe.api.StripeErrors;
import tidings.outside.stripe.api.StripeException;
import tidings.outside.stripe.idempotency.IdempotencyKeys.GivenAnswer;

/// Answers from memory what was answered before. What a request does and the memory of its answer are one
/// transaction.
@Component
class ReplayedAnswers {
    private static final int REFUSED = 400;

    private final IdempotencyKeys keys;

    ReplayedAnswers(IdempotencyKeys keys) {
        this.keys = keys;
    }

    @Transactional(rollbackFor = Exception.class)
    void answer(String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = fingerprint(request);
        var remembered = keys.find(key);
        if (remembered.isEmpty()) {
            var answer = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, answer);
            if (answer.getStatus() < REFUSED || StripeErrors.wasBegun(request)) {
                remember(key, asked, answer);
            }
            answer.copyBodyToResponse();
        } else if (remembered.get().request().equals(asked)) {
            replay(remembered.get(), response);
        } else {
            throw StripeException.otherRequestWithThisKey(key);
        }
    }

    private void remember(String key, String asked, ContentCachingResponseWrapper answer) {
        var body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        keys.remember(key, new GivenAnswer(asked, answer.getStatus(), body));
    }

    private static void replay(GivenAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader("Idempotent-Replayed", "true");
        response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static String fingerprint(HttpServletRequest request) {
        return new TreeMap<>(request.getParameterMap())
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + Arrays.toString(field.getValue()))
                        .collect(Collectors.joining("&", request.getRequestURI() + "?", ""));
    }
}
