package tidings.messaging.effects;

import io.opentelemetry.api.trace.Tracer;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.Effect;
import tidings.messaging.SampledGauges;
import tidings.messaging.startup.WhileServing;

/// Fulfils what a service intends by its [Effect]s. What it lacks is said before.
@AutoConfiguration(afterName = "tidings.messaging.startup.ChecksAutoConfiguration")
class EffectsAutoConfiguration {
    @Bean
    @WhileServing
    EffectScheduler effects(
            ObjectProvider<Effect<?>> effects,
            JdbcClient database,
            Tracer tracer,
            SampledGauges gauges,
            InstantSource time,
            @Value("${tidings.messaging.effect-concurrency}") int concurrency) {
        return new EffectScheduler(effects.orderedStream().toList(), database, tracer, gauges, time, concurrency);
    }
}
