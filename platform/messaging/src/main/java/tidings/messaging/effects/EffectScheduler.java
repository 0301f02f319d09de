package tidings.messaging.effects;

import static org.springframework.core.NestedExceptionUtils.getMostSpecificCause;

import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.Effect;
import tidings.messaging.SampledGauges;
import tidings.messaging.intents.Fulfiller;
import tidings.messaging.intents.ParkedIntents;

/// The scheduler of what this service does to the outside world. One thread keeps the books of all effects: it claims
/// what is due and settles what is done. It begins after all else has started, and ends before anything else stops.
public final class EffectScheduler implements Fulfiller, SmartLifecycle, HealthIndicator {
    private static final Logger log = LoggerFactory.getLogger(EffectScheduler.class);
    private static final Duration POLL = Duration.ofMillis(250); // for what a crash or another instance has left
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final List<EffectDispatcher<?>> dispatchers;
    private final ParkedIntents parked;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean running;
    private volatile @Nullable String problem;
    private Thread books = new Thread();

    public EffectScheduler(
            List<Effect<?>> effects,
            JdbcClient database,
            Tracer tracer,
            SampledGauges gauges,
            InstantSource time,
            int concurrency) {
        var factory = new EffectDispatcherFactory(database, tracer, gauges, time, concurrency);
        this.dispatchers = EffectDeclaration.ofAll(effects).stream()
                .<EffectDispatcher<?>>map(declared -> factory.dispatcherTo(declared, this::wake))
                .toList();
        this.parked = new ParkedIntents(database);
    }

    @Override
    public void wake() {
        news.release();
    }

    @Override
    public void start() {
        running = true;
        problem = null;
        books = Thread.ofVirtual().name("effects").start(this::keepBooks);
    }

    /// Begins nothing more, and waits for what is under way. What takes longer is another instance's, once its
    /// claim has run out.
    @Override
    public void stop() {
        running = false;
        wake();
        try {
            books.join(GRACE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        books.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public Health health() {
        var known = problem;
        if (known != null) {
            return Health.down().withDetail("problem", known).build();
        }
        try {
            var health = parked.problem()
                    .map(it -> Health.down().withDetail("problem", it))
                    .orElseGet(Health::up);
            dispatchers.forEach(it -> it.waiting().ifPresent(why -> health.withDetail(it.type(), why)));
            return health.build();
        } catch (RuntimeException | Error trouble) {
            return Health.down().withDetail("problem", stalled(trouble)).build();
        }
    }

    private void keepBooks() {
        try {
            while (running || dispatchers.stream().anyMatch(EffectDispatcher::isUnderWay)) {
                round();
                news.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
            }
        } catch (InterruptedException stopped) {
            problem = ended(stopped);
            log.warn("Stopped while effects were still under way");
        } catch (Error fatal) {
            problem = ended(fatal);
            throw fatal;
        }
    }

    private static String ended(Throwable why) {
        return "the effects have ended (%s), and what is to be done waits: start the service again".formatted(why);
    }

    private void round() {
        try {
            dispatchers.forEach(EffectDispatcher::settle);
            dispatchers.stream().filter(_ -> running).forEach(EffectDispatcher::begin);
            problem = null;
        } catch (RuntimeException trouble) {
            problem = stalled(trouble);
            log.warn("The effects are stalled, and keep retrying: {}", trouble.toString());
        }
    }

    private static String stalled(Throwable trouble) {
        return "the effects are stalled, and keep retrying: %s".formatted(getMostSpecificCause(trouble));
    }
}
