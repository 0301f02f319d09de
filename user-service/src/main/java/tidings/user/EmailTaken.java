package tidings.user;

import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;

/// The address is somebody's already. It is an answer and no defect, so it has no stack trace.
final class EmailTaken extends RuntimeException {
    /// The unique index of the addresses.
    static final String INDEX = "users_email";

    EmailTaken() {
        super("the address is somebody's already", null, false, false);
    }

    /// Whether this is why the database refuses, and nothing else, such as an outbox without a partition for today:
    /// that is a defect, and no news about an address.
    static boolean isBehind(DataIntegrityViolationException refusal) {
        return refusal.getCause() instanceof ConstraintViolationException violation
                && INDEX.equals(violation.getConstraintName());
    }
}
