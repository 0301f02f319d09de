package tidings.outside.stripe.conduct;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tidings.outside.stripe.api.StripeException;
import tidings.outside.stripe.api.StripeFilter;

/// Makes the caller wait, or gives no answer, or loses it on its way: as told by [Conduct].
@Component
@Order(1)
class OutageFilter extends StripeFilter {
    private final Conduct conduct;

    OutageFilter(Conduct conduct, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        super(errors);
        this.conduct = conduct;
    }

    @Override
    protected void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        sleep(conduct.now().latency());
        switch (conduct.now().outage()) {
            case NONE, FAILING -> answer(request, response, chain);
            case UNAVAILABLE -> throw StripeException.unavailable();
            case REFUSED -> HangUp.on(request);
            case HANGING -> {
                waitForItsEnd();
                HangUp.on(request);
            }
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        conduct.now().trouble().meet(request.getRequestURI());
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (isConfirmation(request) && conduct.losesThisAnswer()) {
            HangUp.on(request);
        } else {
            answer.copyBodyToResponse();
        }
    }

    private static boolean isConfirmation(HttpServletRequest request) {
        return request.getRequestURI().endsWith("/confirm") || "true".equals(request.getParameter("confirm"));
    }

    private void waitForItsEnd() {
        while (conduct.now().outage() == Outage.HANGING) {
            sleep(Duration.ofMillis(20));
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The world ends", e);
        }
    }
}
