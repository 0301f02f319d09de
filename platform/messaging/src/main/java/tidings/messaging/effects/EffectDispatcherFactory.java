package tidings.messaging.effects;

import io.opentelemetry.api.trace.Tracer;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.SampledGauges;
import tidings.messaging.claims.ClaimedIntents;
import tidings.messaging.claims.Outcome;
import tools.jackson.databind.json.JsonMapper;

/// Makes the dispatcher of an effect, with the gauges of the intents that it fulfils.
record EffectDispatcherFactory(
        JdbcClient database, Tracer tracer, SampledGauges gauges, InstantSource time, int concurrency) {

    /// The dispatcher of intents to this effect.
    EffectDispatcher<?> dispatcherTo(EffectDeclaration declared, Consumer<Outcome> done) {
        var type = declared.type();
        new IntentGauges(database, type).addTo(gauges);
        return new EffectDispatcher<>(
                new EffectInvoker<>(type, declared.effect(), JsonMapper.shared().readerFor(declared.intent()), tracer),
                new ClaimedIntents(database, type),
                new Pace(database, type),
                time,
                concurrency,
                done);
    }
}
