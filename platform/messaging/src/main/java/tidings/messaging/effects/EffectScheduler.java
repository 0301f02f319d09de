package tidings.messaging.effects;

import static org.springframework.core.NestedExceptionUtils.getMostSpecificCause;

import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.Effect;
import tidings.messaging.SampledGauges;
import tidings.messaging.claims.Claims;
import tidings.messaging.claims.Outcome;
import tidings.messaging.intents.Fulfiller;
import tidings.messaging.intents.ParkedIntents;

/// The scheduler of what this service does to the outside world. One thread keeps the books of all effects: it claims
/// what is due and settles what is done. It begins after all else has started, and ends before anything else stops.
public final class EffectScheduler implements Fulfiller, SmartLifecycle, HealthIndicator {
    private static final Logger log = LoggerFactory.getLogger(EffectScheduler.class);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final EffectDispatchers dispatchers;
    private final ParkedIntents parked;
    private final Semaphore news = new Semaphore(0);
    private final AtomicBoolean noted = new AtomicBoolean();
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
        var all = EffectDeclaration.ofAll(effects).stream()
                .map(declared -> factory.dispatcherTo(declared, this::done))
                .toList();
        this.dispatchers = new EffectDispatchers(all, new Claims(database), time, concurrency);
        this.parked = new ParkedIntents(database);
    }

    @Override
    public void wake() {
        noted.set(true);
        news.release();
    }

    /// Has the outcome settled. Unless its intent is off the list already, more may be due after that.
    private void done(Outcome outcome) {
        if (outcome instanceof Outcome.TakenOff) {
            news.release();
        } else {
            wake();
        }
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
            dispatchers.tellWhatWaits(health::withDetail);
            return health.build();
        } catch (RuntimeException | Error trouble) {
            return Health.down().withDetail("problem", stalled(trouble)).build();
        }
    }

    private void keepBooks() {
        try {
            while (running || dispatchers.areUnderWay()) {
                round();
                news.tryAcquire(EffectDispatchers.POLL.toMillis(), TimeUnit.MILLISECONDS);
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
            dispatchers.settle();
            if (running && (noted.getAndSet(false) || dispatchers.areToLook())) {
                dispatchers.begin();
            }
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
