package tidings.outside.stripe.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tidings.outside.stripe.api.StripeException;
import tidings.outside.stripe.api.StripeFilter;

/// Does what is asked under one key once. The same request is answered the same, errors included; another request
/// under the same key is refused, and so is one that comes while the first is at work.
@Component
@Order(3)
public class IdempotencyFilter extends StripeFilter {
    private final Set<String> inUse = ConcurrentHashMap.newKeySet();
    private final ReplayedAnswers once;

    IdempotencyFilter(ReplayedAnswers once, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        super(errors);
        this.once = once;
    }

    @Override
    protected void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader("Idempotency-Key");
        if (key == null || !request.getMethod().equals("POST")) {
            chain.doFilter(request, response);
            return;
        }
        if (!inUse.add(key)) {
            throw StripeException.keyInUse(key);
        }
        try {
            once.answer(key, request, response, chain);
        } finally {
            inUse.remove(key);
        }
    }
}
