package tidings.outside.stripe;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Says in Stripe's form what went wrong.
@RestControllerAdvice
class StripeErrors {
    @ExceptionHandler
    ResponseEntity<Map<String, Problem>> answer(StripeError error, HttpServletRequest request) {
        if (error.isBegun()) {
            Once.wasBegun(request);
        }
        var answer = ResponseEntity.status(error.status());
        if (error.retryAfter() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(error.retryAfter()));
        }
        return answer.body(Map.of("error", error.problem()));
    }
}
