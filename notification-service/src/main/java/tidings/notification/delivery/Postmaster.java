package tidings.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.events.UserEvent;
import tidings.events.UserId;
import tidings.messaging.CaughtUp;
import tidings.messaging.Intents;
import tidings.notification.HeldLetters;
import tidings.notification.SendLetters;

/// Looks after letters that wait, for another letter, for their next try or for an address: sees to it that none is
/// forgotten. Instances share the work.
@Component
class Postmaster {
    private static final Duration FOR_AN_ADDRESS = Duration.ofDays(7);

    private final HeldLetters held;
    private final DelayedLetters delayed;
    private final Intents intents;
    private final CaughtUp caughtUp;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Postmaster(
            HeldLetters held,
            DelayedLetters delayed,
            Intents intents,
            CaughtUp caughtUp,
            TransactionTemplate transaction,
            Clock clock) {
        this.held = held;
        this.delayed = delayed;
        this.intents = intents;
        this.caughtUp = caughtUp;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Sends letters that have waited long enough for another one, and tries those again that the mail server has not
    /// taken.
    @Scheduled(fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
    void release() {
        transaction.executeWithoutResult(_ -> {
            held.release(clock.instant()).forEach(this::send);
            delayed.release(clock.instant()).forEach(this::send);
        });
    }

    private void send(UserId customer) {
        intents.note(new SendLetters(customer));
    }

    /// Gives up letters whose address nobody has told for a week, if nothing is left to be heard of users: the
    /// address may be among it.
    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void giveUp() {
        var before = clock.instant().minus(FOR_AN_ADDRESS);
        if (held.isAnyWithoutAddress(before) && caughtUp.with(UserEvent.class)) {
            held.giveUpWithoutAddress(before);
        }
    }
}
