package tidings.outside.stripe.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Something that every request to Stripe's API has to pass, and no other request.
public abstract class StripeFilter extends OncePerRequestFilter {
    private final HandlerExceptionResolver errors;

    protected StripeFilter(HandlerExceptionResolver errors) {
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
        } catch (StripeException error) {
            errors.resolveException(request, response, null, error);
        }
    }

    protected abstract void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException;
}
