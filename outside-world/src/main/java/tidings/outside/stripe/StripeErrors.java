package tidings.outside.stripe;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Says in Stripe's form what went wrong.
@RestControllerAdvice
class StripeErrors {
    @ExceptionHandler
    ResponseEntity<Map<String, Problem>> answer(StripeError error) {
        return ResponseEntity.status(error.status()).body(Map.of("error", error.problem()));
    }
}
