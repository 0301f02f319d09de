package tidings.notification.delivery;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tidings.messaging.Intents;
import tidings.notification.Letters;
import tidings.notification.Letters.Next;

/// A postman's round through the letters to one customer. The note that the last of them has left ends the intent to
/// send them.
@Component
class Round {
    private final Letters letters;
    private final RetrySchedule schedule;
    private final Intents intents;
    private final TransactionOperations together;
    private final Clock clock;

    /// @param together commits what is noted of several rounds at the same time
    Round(
            Letters letters,
            RetrySchedule schedule,
            Intents intents,
            @Qualifier("groupCommit") TransactionOperations together,
            Clock clock) {
        this.letters = letters;
        this.schedule = schedule;
        this.intents = intents;
        this.together = together;
        this.clock = clock;
    }

    /// Notes that the mail server has taken a letter. Returns whether there are more to the same customer.
    boolean goesOnAfter(Next sent) {
        return together.execute(_ -> {
            var letter = sent.letter();
            letters.sent(letter.id(), clock.instant());
            schedule.taken(sent);
            var more = letters.next(letter.userId()).isPresent();
            if (!more) {
                intents.fulfilled();
            }
            return more;
        });
    }
}
