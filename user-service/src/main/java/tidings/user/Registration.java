package tidings.user;

import java.time.Clock;
import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tidings.events.UserId;
import tidings.messaging.Outbox;

/// The registration, with which people become customers.
@Component
class Registration {
    private final Users users;
    private final PasswordEncoder passwords;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Clock clock;

    Registration(
            Users users, PasswordEncoder passwords, Outbox outbox, TransactionOperations transaction, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Hashing takes its time on purpose, so it comes before the transaction and keeps no connection waiting. Throws
    /// [EmailTaken].
    User signUp(SignUp wish) {
        var hash = Objects.requireNonNull(passwords.encode(wish.password()));
        var now = clock.instant();
        var user = new User(UserId.at(now), wish.email(), wish.name(), hash, Role.CUSTOMER, now);
        try {
            transaction.executeWithoutResult(_ -> enter(user));
        } catch (DataIntegrityViolationException refusal) {
            throw EmailTaken.isBehind(refusal) ? new EmailTaken() : refusal;
        }
        return user;
    }

    /// Enters the user; the unique index decides, so that of two with one address only one can get it.
    private void enter(User user) {
        users.saveAndFlush(user);
        outbox.publish(user.signedUp());
    }
}
