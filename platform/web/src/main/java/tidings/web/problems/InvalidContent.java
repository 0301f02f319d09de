package tidings.web.problems;

import java.util.Comparator;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.Validator;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import tidings.web.BodyError;
import tidings.web.Problem;

/// Content that is understood but breaks a rule (Bean Validation): 422 for a body, 400 for the rest of a request.
final class InvalidContent {
    private InvalidContent() {}

    static Problem problem() {
        return Problem.invalid("The body is well-formed, but its content cannot be accepted, so nothing was done."
                + " Correct what 'errors' points at, and send it again.");
    }

    static Problem problem(MethodArgumentNotValidException body) {
        return faults(List.of(body.getBindingResult()));
    }

    static Problem problem(HandlerMethodValidationException arguments) {
        var bodies = arguments.getBeanResults();
        return bodies.isEmpty() ? argument(arguments) : faults(bodies);
    }

    /// Checks a body, and throws the problem that points at what breaks a rule.
    static void check(Object body, Validator rules) {
        var errors = new BeanPropertyBindingResult(body, "body");
        rules.validate(body, errors);
        if (errors.hasErrors()) {
            throw faults(List.of(errors));
        }
    }

    private static Problem faults(List<? extends Errors> bodies) {
        var problem = problem();
        bodies.stream()
                .flatMap(body -> body.getAllErrors().stream())
                .map(error -> new BodyError(
                        error instanceof FieldError field ? Pointer.to(field.getField()) : "", says(error)))
                .distinct()
                .sorted(Comparator.comparing(BodyError::pointer).thenComparing(BodyError::detail))
                .forEach(fault -> problem.at(fault.pointer(), fault.detail()));
        return problem;
    }

    private static Problem argument(HandlerMethodValidationException arguments) {
        var result = arguments.getParameterValidationResults().getFirst();
        return Problem.of(
                HttpStatus.BAD_REQUEST,
                "'%s' %s. Correct it, and send the request again."
                        .formatted(
                                result.getMethodParameter().getParameterName(),
                                says(result.getResolvableErrors().getFirst())));
    }

    private static String says(MessageSourceResolvable error) {
        var message = error.getDefaultMessage();
        return message == null ? "cannot be accepted" : message;
    }
}
