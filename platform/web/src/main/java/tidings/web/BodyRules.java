package tidings.web;

import java.util.List;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Validator;

/// The rules that a body's type declares (Bean Validation), for a handler that has something to look up before it may
/// refuse. Where there is nothing, `@Valid` does the same.
public final class BodyRules {
    private final Validator validator;

    public BodyRules(Validator validator) {
        this.validator = validator;
    }

    /// Checks a body, and throws the [Problem] that points at what breaks a rule.
    public void check(Object body) {
        var errors = new BeanPropertyBindingResult(body, "body");
        validator.validate(body, errors);
        if (errors.hasErrors()) {
            throw InvalidContent.faults(List.of(errors));
        }
    }
}
