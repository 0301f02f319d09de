package tidings.outside.stripe.conduct;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Makes Stripe good or bad. Answers during an outage, too.
@RestController
@RequestMapping("/control/stripe")
class ConductController {
    private final Conduct conduct;

    ConductController(Conduct conduct) {
        this.conduct = conduct;
    }

    @GetMapping
    Behaviour show() {
        return conduct.now();
    }

    @PutMapping
    Behaviour change(@RequestBody Behaviour.Change change) {
        return conduct.change(change);
    }

    @ExceptionHandler
    ProblemDetail impossible(IllegalArgumentException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()));
    }
}
