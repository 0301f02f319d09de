package tidings.outside.stripe;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Something that every request to Stripe's API has to pass, and no other request.
abstract class StripeFilter extends OncePerRequestFilter {
    private final HandlerExceptionResolver errors;

    StripeFilter(HandlerExceptionResolver errors) {
        this.errors = errors;
    }

    @Override
    protected final boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/v1/");
    }

    @Override
    protected final void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            pass(request, response, chain);
        } catch (StripeError error) {
            errors.resolveException(request, response, null, error);
        }
    }

    abstract void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException;
}
