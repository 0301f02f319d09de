package tidings.notification.delivery;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tidings.messaging.NotRetryable;
import tidings.notification.Letters;
import tidings.notification.Letters.Next;
import tidings.notification.smtp.NotAnswered;
import tidings.notification.smtp.PutOff;

/// A retry schedule: for how long, and how often, a letter is tried that the mail server does not take.
///
/// What it puts off is tried as often as anything that fails for an hour, then ever more rarely, and given up after
/// [5 days](https://www.rfc-editor.org/rfc/rfc5321#section-4.5.4.1). What it did not answer may have arrived, and each
/// try may be one more copy: there are three, hours apart, and then a person has to look.
@Component
class RetrySchedule {
    private static final Logger log = LoggerFactory.getLogger(RetrySchedule.class);
    private static final Duration OFTEN = Duration.ofHours(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final Duration IN_ALL = Duration.ofDays(5);
    private static final int COPIES = 3;
    private static final int LONGER = 4; // times the pause before

    private final Letters letters;
    private final DelayedLetters delayed;
    private final Duration pause;
    private final Clock clock;

    /// @param pause after the first try that was not answered
    RetrySchedule(
            Letters letters, DelayedLetters delayed, @Value("${tidings.mail.pause}") Duration pause, Clock clock) {
        this.letters = letters;
        this.delayed = delayed;
        this.pause = pause;
        this.clock = clock;
    }

    /// Whether the letter may be tried now. Throws [NotRetryable] when only a person can say what is to become of it.
    boolean allows(Next next) {
        if (next.tries().unanswered() >= COPIES) {
            throw new NotRetryable(
                    "The mail server had all of the letter %s %d times, and has not said whether it takes it: it may"
                                    .formatted(next.letter().id(), COPIES)
                            + " have arrived as often. Find out, and note in the database that it was sent, or that"
                            + " it is to be tried again");
        }
        return !next.tries().isToWait(clock.instant());
    }

    /// Puts the letter off; throws the refusal when it is to be tried again soon.
    void putOff(Next next, PutOff refusal) throws PutOff {
        var letter = next.letter();
        var since = next.tries().putOffSince();
        if (since == null) {
            delayed.putOff(letter.userId(), clock.instant());
            throw refusal;
        }
        var lasted = Duration.between(since, clock.instant());
        if (lasted.compareTo(IN_ALL) >= 0) {
            letters.undeliverable(letter.id(), "the mail server has not taken it for 5 days: " + refusal.reply());
        } else if (lasted.compareTo(OFTEN) >= 0) {
            var rest = lasted.dividedBy(LONGER);
            delayed.tryAfter(
                    letter.id(), clock.instant().plus(rest.compareTo(LONGEST_PAUSE) < 0 ? rest : LONGEST_PAUSE));
        } else {
            throw refusal;
        }
    }

    /// Notes that the server did not answer; the customer's other letters wait behind this one.
    void unanswered(Next next, NotAnswered failure) {
        var id = next.letter().id();
        var before = next.tries().unanswered();
        log.warn("The letter {} may have arrived, and is tried again much later: {}", id, failure.getMessage());
        delayed.unanswered(id, clock.instant().plus(pause.multipliedBy(Math.powExact(LONGER, before))));
    }

    /// Ends what was put off, as a letter was taken: the others of its customer have all their time again.
    void taken(Next next) {
        if (next.tries().putOffSince() != null) {
            delayed.putOffNoMore(next.letter().userId());
        }
    }
}
