package tidings.messaging.retries;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Rounds of some work, one after the other on a thread of their own, with a pause after each.
class Rounds {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final String name;
    private final Runnable round;
    private final Semaphore end = new Semaphore(0);
    private volatile boolean wanted;
    private Thread thread = new Thread();

    /// @param name  the thread's
    /// @param round never fails
    Rounds(String name, Runnable round) {
        this.name = name;
        this.round = round;
    }

    void begin() {
        wanted = true;
        end.drainPermits();
        thread = Thread.ofVirtual().name(name).start(this::goRound);
    }

    /// Ends the rounds, and waits, for 10 s at most, for the one that is under way.
    void end() {
        wanted = false;
        end.release();
        try {
            thread.join(GRACE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whether nobody has ended the rounds, which a long one asks in between.
    boolean areWanted() {
        return wanted;
    }

    private void goRound() {
        try {
            do {
                round.run();
            } while (!end.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
