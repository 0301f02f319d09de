package tidings.user;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// A password of 8 characters or more, and of no more than 72 bytes, because bcrypt looks at no more than those.
@Constraint(validatedBy = Password.Rule.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface Password {
    String message() default "must have at least 8 characters, and at most 72 bytes in UTF-8";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /// The rule that a password is long enough for people and short enough for bcrypt.
    final class Rule implements ConstraintValidator<Password, String> {
        @Override
        public boolean isValid(@Nullable String password, ConstraintValidatorContext context) {
            return password == null || fits(password); // that one is given at all is another rule
        }

        static boolean fits(String password) {
            return password.codePointCount(0, password.length()) >= 8
                    && password.getBytes(StandardCharsets.UTF_8).length <= 72;
        }
    }
}
