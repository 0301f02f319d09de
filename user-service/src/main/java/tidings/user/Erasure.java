package tidings.user;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tidings.events.UserId;
import tidings.messaging.Outbox;

/// The erasure of a customer: nothing that names them stays here, and all who know them hear of it.
@Component
class Erasure {
    private final Users users;
    private final Erasures erasures;
    private final Outbox outbox;
    private final Clock clock;

    Erasure(Users users, Erasures erasures, Outbox outbox, Clock clock) {
        this.users = users;
        this.erasures = erasures;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Erases a user; nothing is done, and nothing told, about somebody who is not known, or not any more. Throws
    /// [AdministratorStays].
    @Transactional
    void erase(UserId userId) {
        users.take(userId.value()).ifPresent(this::erase);
    }

    private void erase(User user) {
        if (user.role() == Role.ADMIN) {
            throw new AdministratorStays();
        }
        users.delete(user);
        erasures.note(user.id(), clock.instant().plus(Reminder.PAUSE));
        outbox.publish(user.erased());
    }
}
