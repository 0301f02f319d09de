package tidings.messaging.effects;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tidings.events.wire.SafeText;
import tidings.messaging.CrashPoint;
import tidings.messaging.Effect;
import tidings.messaging.Intent;
import tidings.messaging.claims.Lease;
import tidings.messaging.claims.Outcome;
import tools.jackson.databind.ObjectReader;

/// Invokes an effect for each claimed intent of its type.
class EffectInvoker<I extends Intent> {
    private static final Logger log = LoggerFactory.getLogger(EffectInvoker.class);
    private static final CrashPoint PERFORMED = CrashPoint.named("intents.performed");

    private final String type;
    private final Effect<I> effect;
    private final ObjectReader reader;
    private final Tracer tracer;

    EffectInvoker(String type, Effect<I> effect, ObjectReader reader, Tracer tracer) {
        this.type = type;
        this.effect = effect;
        this.reader = reader;
        this.tracer = tracer;
    }

    String type() {
        return type;
    }

    /// The least time from the end of one call to the next.
    Duration pace() {
        return effect.pace();
    }

    /// Performs a claimed intent, and tells at the end what came of it.
    void invoke(Lease lease, Consumer<Outcome> end) {
        var claim = lease.claim();
        claim.cause().during(tracer.spanBuilder(type), () -> {
            Outcome outcome = new Outcome.Failed(claim);
            try {
                I intent = reader.readValue(claim.content());
                lease.check();
                lease.during(() -> {
                    effect.perform(intent);
                    return claim;
                });
                PERFORMED.pass();
                outcome = lease.isTakenOff() ? new Outcome.TakenOff(claim) : new Outcome.Fulfilled(claim);
            } catch (Exception notYet) {
                outcome = Outcome.of(claim, notYet);
                complain(outcome, notYet);
            } finally {
                end.accept(outcome);
            }
        });
    }

    /// Logs why an intent is not fulfilled. Failures are logged ever more rarely: the first, second, fourth, eighth …
    private void complain(Outcome outcome, Exception why) {
        var claim = outcome.claim();
        var failures = claim.attempts() + 1;
        var reason = SafeText.line(why.toString()); // it may quote the other party
        Span.current().recordException(why);
        switch (outcome) {
            case Outcome.Refused it ->
                log.warn("{} {} cannot be done without a person: {}", type, claim.key(), it.reason());
            case Outcome.Held it -> log.warn("No {} is done without a person: {}", type, it.reason());
            case Outcome.Lost _ -> log.warn("{} {} is left: {}", type, claim.key(), why.getMessage());
            case Outcome.Deferred it -> log.warn("{} waits, not before {}: {}", type, it.notBefore(), it.reason());
            case Outcome.Failed _
            when Integer.bitCount(failures) == 1 ->
                log.warn("{} {} failed at attempt {}, and is retried: {}", type, claim.key(), failures, reason);
            case Outcome.Failed _, Outcome.Fulfilled _, Outcome.TakenOff _ -> {}
        }
    }
}
