package tidings.user;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.events.UserErased;
import tidings.messaging.Outbox;

/// Tells of each erasure again, some times, two days apart. The broker compacts only what lies in closed segments of a
/// partition, and closes the newest one only when something is added that comes a day after its beginning: on a quiet
/// topic, the news of an erasure would stay in it, and the sign-up beside it. So the next telling sees to that; and the
/// one after it, where those before were sent together because the broker was away.
///
/// Services that react to it do again what is done already.
@Component
class Reminder {
    static final Duration PAUSE = Duration.ofDays(2); // a segment is closed after one: `Topics` says so

    private static final int TIMES = 3;
    private static final int AT_ONCE = 100;

    private final Erasures erasures;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminder(Erasures erasures, Outbox outbox, TransactionTemplate transaction, Clock clock) {
        this.erasures = erasures;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void sweep() {
        int told;
        do {
            told = transaction.execute(_ -> tellSome());
        } while (told == AT_ONCE);
    }

    private int tellSome() {
        var now = clock.instant();
        var due = erasures.takeDue(now, now.plus(PAUSE), AT_ONCE);
        due.forEach(userId -> outbox.publish(new UserErased(userId)));
        erasures.removeToldAgain(TIMES);
        return due.size();
    }
}
