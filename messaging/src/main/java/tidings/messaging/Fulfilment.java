package tidings.messaging;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidings.messaging.DueIntents.Claim;
import tools.jackson.databind.ObjectReader;

/// Has an effect perform what is due, each intent on a virtual thread of its own, so many at a time: a slow one keeps
/// nobody waiting.
class Fulfilment<I extends Intent> {
    private static final Logger log = LoggerFactory.getLogger(Fulfilment.class);
    private static final CrashPoint CLAIMED = CrashPoint.named("intents.claimed");
    private static final CrashPoint PERFORMED = CrashPoint.named("intents.performed");
    private static final CrashPoint SETTLED = CrashPoint.named("intents.settled");
    private static final Duration RENEWAL = Duration.ofSeconds(5); // well before a claim runs out

    private final Effect<I> effect;
    private final ObjectReader reader;
    private final DueIntents due;
    private final Tracer tracer;
    private final int concurrency;
    private final Runnable done;

    private final Map<String, Claim> underWay = new HashMap<>(); // by key; known to the bookkeeping thread only
    private final Queue<Claim> fulfilled = new ConcurrentLinkedQueue<>();
    private final Queue<Claim> failed = new ConcurrentLinkedQueue<>();
    private long renewedAt = System.nanoTime();

    Fulfilment(Effect<I> effect, ObjectReader reader, DueIntents due, Tracer tracer, int concurrency, Runnable done) {
        this.effect = effect;
        this.reader = reader;
        this.due = due;
        this.tracer = tracer;
        this.concurrency = concurrency;
        this.done = done;
    }

    boolean isUnderWay() {
        return !underWay.isEmpty();
    }

    /// Claims as many as there are hands free, and has them performed.
    void begin() {
        var free = concurrency - underWay.size();
        if (free > 0) {
            due.claim(free).forEach(claim -> {
                CLAIMED.pass();
                if (underWay.putIfAbsent(claim.key(), claim) == null) { // else our own claim ran out: we were frozen
                    Thread.ofVirtual().start(() -> perform(claim));
                }
            });
        }
    }

    /// Notes what came of those that are done, and keeps the claims on the others.
    void settle() {
        settle(fulfilled, due::forget);
        settle(failed, due::postpone);
        if (isUnderWay() && System.nanoTime() - renewedAt > RENEWAL.toNanos()) {
            due.renew(underWay.values());
            renewedAt = System.nanoTime();
        }
    }

    private void settle(Queue<Claim> outcome, Consumer<List<Claim>> note) {
        var claims = List.copyOf(outcome);
        if (!claims.isEmpty()) {
            note.accept(claims);
            SETTLED.pass();
            claims.forEach(claim -> underWay.remove(claim.key()));
            outcome.removeAll(claims);
        }
    }

    private void perform(Claim claim) {
        claim.cause().during(tracer.spanBuilder(due.type()), () -> {
            var outcome = failed;
            try {
                I intent = reader.readValue(claim.content());
                effect.perform(intent);
                PERFORMED.pass();
                outcome = fulfilled;
            } catch (Exception notYet) {
                complain(claim, notYet);
            } finally {
                outcome.add(claim);
                done.run();
            }
        });
    }

    /// Ever more rarely, the longer it lasts: at the first, second, fourth, eighth … failure.
    private void complain(Claim claim, Exception notYet) {
        var failures = claim.attempts() + 1;
        Span.current().recordException(notYet);
        if (Integer.bitCount(failures) == 1) {
            log.warn("{} {} is not fulfilled, attempt {}: {}", due.type(), claim.key(), failures, notYet.toString());
        }
    }
}
