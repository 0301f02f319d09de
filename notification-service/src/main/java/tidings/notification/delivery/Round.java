package tidings.notification.delivery;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tidings.events.UserId;
import tidings.messaging.Intents;
import tidings.notification.Letters;
import tidings.notification.Letters.Next;

/// A postman's round through the letters to one customer. The note that one has left and the look for the next one are
/// one transaction, and so are the last look and the end of the intent to send them.
@Component
@Transactional
class Round {
    private final Letters letters;
    private final RetrySchedule schedule;
    private final Intents intents;
    private final Clock clock;

    Round(Letters letters, RetrySchedule schedule, Intents intents, Clock clock) {
        this.letters = letters;
        this.schedule = schedule;
        this.intents = intents;
        this.clock = clock;
    }

    /// The customer's next letter and its address, as they are now. When there is none, the round is over.
    Optional<Next> next(UserId customer) {
        var next = letters.next(customer);
        if (next.isEmpty()) {
            intents.fulfilled();
        }
        return next;
    }

    /// Notes that the mail server has taken a letter, and goes on to the next one.
    Optional<Next> after(Next sent) {
        var letter = sent.letter();
        letters.sent(letter.id(), clock.instant());
        schedule.taken(sent);
        return next(letter.userId());
    }
}
