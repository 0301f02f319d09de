package tidings.outside.stripe.conduct;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tidings.outside.stripe.api.StripeException;
import tidings.outside.stripe.api.StripeFilter;

/// Fails inside of Stripe, where the idempotency key remembers it: asking again under that key gives the same error.
@Component
@Order(4)
class FailureFilter extends StripeFilter {
    private final Conduct conduct;

    FailureFilter(Conduct conduct, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        super(errors);
        this.conduct = conduct;
    }

    @Override
    protected void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (conduct.now().outage() == Outage.FAILING) {
            throw StripeException.failed();
        }
        chain.doFilter(request, response);
    }
}
