package tidings.messaging.relay;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;

/// The relay sends what was told to its topics: at least once, and in order per key. One relay a service works,
/// the others stand by.
///
/// Failures are retried for ever and shown in the health: nothing behind an event that cannot be sent overtakes it.
public class Relay implements SmartLifecycle, HealthIndicator {
    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final Duration STAND_BY = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

    private final JdbcConnectionDetails database;
    private final Sender sender;
    private final IdlePause pause = new IdlePause(() -> running = false);

    private volatile boolean running;
    private volatile boolean leading;
    private volatile @Nullable String problem;
    private @Nullable Thread thread;

    Relay(JdbcConnectionDetails database, Sender sender) {
        this.database = database;
        this.sender = sender;
    }

    /// Wakes the relay, because something was committed: no need to wait for the next poll.
    public void wake() {
        pause.end();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("relay").start(this::work);
    }

    private void work() {
        while (running) {
            try (var session = new RelaySession(database)) {
                relay(session);
            } catch (RuntimeException | SQLException failure) {
                problem = failure.getMessage();
                log.warn("The relay is stalled, and keeps retrying; what is not sent waits in the outbox: {}", problem);
                pause.take(AFTER_FAILURE);
            } catch (Error fatal) {
                problem = "the relay has ended (%s), and what is told waits in the outbox, unless another instance"
                                .formatted(fatal)
                        + " relays it: start the service again";
                throw fatal;
            } finally {
                leading = false;
            }
        }
    }

    private void relay(RelaySession session) {
        while (!session.leads()) {
            problem = null;
            if (!running) {
                return;
            }
            pause.take(STAND_BY);
        }
        if (session.isInForeignCluster()) {
            throw new IllegalStateException(
                    "the database was restored into another cluster, where the outbox's position"
                            + " means nothing: set it by time (POST {\"since\": …} to the outbox endpoint)");
        }
        leading = true;
        untilAllIsSent(session);
    }

    /// The last look is one that began after the end was asked for: what was told before that is sent.
    private void untilAllIsSent(RelaySession session) {
        var position = session.position();
        boolean ending;
        boolean told;
        do {
            ending = !running;
            var next = pass(session, position);
            told = !next.equals(position);
            position = next;
            problem = null;
        } while (!ending || told);
    }

    private Position pass(RelaySession session, Position position) {
        pause.forgetNews(); // the look that begins now sees it
        var page = session.page(position);
        if (page.isEmpty()) {
            pause.takeNext();
            return position;
        }
        var end = new RelayPass(session, sender, () -> waitForTheBroker(session)).send(page.get());
        pause.beginAnew();
        if (end.atEndOfStretch()) {
            pause.takeNext(); // none, if something was committed meanwhile: all of that goes together
        }
        return end;
    }

    private void waitForTheBroker(RelaySession session) {
        problem = "the broker does not answer";
        session.stayAlive();
    }

    @Override
    public Health health() {
        var ended = thread != null && !thread.isAlive();
        var trouble = problem == null && ended ? "the relay has ended: start the service again" : problem;
        var health = trouble == null ? Health.up() : Health.down().withDetail("problem", trouble);
        return health.withDetail("leading", leading).build();
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            if (thread != null && !thread.join(Duration.ofSeconds(10))) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(1)); // or it would go on beside the next one
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Stops after the web server and the consumers, so that what they told at the end is still sent.
    @Override
    public int getPhase() {
        return 0;
    }
}
