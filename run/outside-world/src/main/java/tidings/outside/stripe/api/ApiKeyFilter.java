package tidings.outside.stripe.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Lets in who has a test key. A key to real money is turned away: it is lost here.
@Component
@Order(2)
class ApiKeyFilter extends StripeFilter {
    ApiKeyFilter(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        super(errors);
    }

    @Override
    protected void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.startsWith("Bearer ")) {
            throw StripeException.unauthorized("You did not provide an API key.");
        }
        if (!authorization.startsWith("Bearer sk_test_")) {
            throw StripeException.unauthorized("Invalid API Key provided: only test keys (sk_test_…) are.");
        }
        chain.doFilter(request, response);
    }
}
