package tidings.outside.stripe.api;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Says in Stripe's form what went wrong.
@RestControllerAdvice
public class StripeErrors {
    private static final String BEGUN = StripeErrors.class.getName();

    /// Whether the request was begun, so that its error is remembered as its answer.
    public static boolean wasBegun(ServletRequest request) {
        return request.getAttribute(BEGUN) != null;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, StripeError>> answer(StripeException error, HttpServletRequest request) {
        if (error.isBegun()) {
            request.setAttribute(BEGUN, true);
        }
        var answer = ResponseEntity.status(error.status());
        if (error.retryAfter() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(error.retryAfter()));
        }
        return answer.body(Map.of("error", error.error()));
    }
}
