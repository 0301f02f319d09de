package tidings.outside.stripe.payments;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tidings.outside.stripe.api.StripeFilter;

/// Counts the requests for refunds before anything becomes of them: whether a merchant asks once or again and again is
/// not to be seen from what was given back.
@Component
@Order(0)
class RefundRequestFilter extends StripeFilter {
    private final Charges charges;

    RefundRequestFilter(Charges charges, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        super(errors);
        this.charges = charges;
    }

    @Override
    protected void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var paymentIntent = request.getParameter("payment_intent");
        if (paymentIntent != null
                && request.getMethod().equals("POST")
                && request.getRequestURI().endsWith("/refunds")) {
            charges.askedBack(paymentIntent);
        }
        chain.doFilter(request, response);
    }
}
