package tidings.user;

import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;

/// Tells that an address is somebody's already from whatever else the database may refuse, such as an outbox without
/// a partition for today: that is a defect, and no news about an address.
final class EmailTaken {
    /// The unique index of the addresses.
    static final String INDEX = "users_email";

    private EmailTaken() {}

    static boolean isBehind(DataIntegrityViolationException refusal) {
        return refusal.getCause() instanceof ConstraintViolationException violation
                && INDEX.equals(violation.getConstraintName());
    }
}
