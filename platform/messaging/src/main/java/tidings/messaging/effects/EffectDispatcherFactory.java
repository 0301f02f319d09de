package tidings.messaging.effects;

import io.opentelemetry.api.trace.Tracer;
import java.time.InstantSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.GenericTypeResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.Effect;
import tidings.messaging.SampledGauges;
import tidings.messaging.claims.DueIntents;
import tools.jackson.databind.json.JsonMapper;

/// Makes the dispatcher of an effect, with the gauges of the intents that it fulfils.
record EffectDispatcherFactory(
        JdbcClient database, Tracer tracer, SampledGauges gauges, InstantSource time, int concurrency) {

    /// The dispatcher of intents to this effect. Throws [IllegalStateException] when it does not say to which.
    EffectDispatcher<?> dispatcherTo(Effect<?> effect, Runnable done) {
        var intent = intentOf(effect);
        var type = intent.getSimpleName();
        new IntentGauges(database, type).addTo(gauges);
        return new EffectDispatcher<>(
                new EffectInvoker<>(type, effect, JsonMapper.shared().readerFor(intent), tracer),
                new DueIntents(database, type),
                new Pace(database, type),
                time,
                concurrency,
                done);
    }

    private static Class<?> intentOf(Effect<?> effect) {
        var type = GenericTypeResolver.resolveTypeArgument(AopUtils.getTargetClass(effect), Effect.class);
        if (type == null) {
            throw new IllegalStateException("%s does not say which intent it fulfils: declare it as a class"
                    .formatted(effect.getClass().getName()));
        }
        return type;
    }
}
