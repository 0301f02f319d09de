package tidings.messaging.relay;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The rest that the relay takes while it knows of nothing to send: 10 ms at first and 100 ms in the end. It is for
/// what other instances commit; what its own commits ends the rest, or keeps it from being taken.
class IdlePause {
    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMillis(100);

    private final Semaphore news = new Semaphore(0);
    private final Runnable interrupted;
    private Duration next = SHORTEST;

    /// @param interrupted is run when somebody interrupts it, to have the relay end
    IdlePause(Runnable interrupted) {
        this.interrupted = interrupted;
    }

    /// Ends this pause, or the one that is taken next.
    void end() {
        news.release();
    }

    /// Forgets who has ended the next pause.
    void forgetNews() {
        news.drainPermits();
    }

    /// Takes a pause that is twice as long as the last.
    void takeNext() {
        take(next);
        var longer = next.multipliedBy(2);
        next = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
    }

    void take(Duration length) {
        try {
            if (news.tryAcquire(length.toMillis(), TimeUnit.MILLISECONDS)) {
                news.drainPermits();
                beginAnew();
            }
        } catch (InterruptedException _) {
            interrupted.run();
        }
    }

    /// Has the next pause be short again.
    void beginAnew() {
        next = SHORTEST;
    }
}
