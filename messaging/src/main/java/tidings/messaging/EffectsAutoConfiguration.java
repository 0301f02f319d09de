package tidings.messaging;

import io.opentelemetry.api.trace.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Gives a service [Intents], and fulfils them by its [Effect]s.
@AutoConfiguration
class EffectsAutoConfiguration {

    @Bean
    Intents intents(JdbcClient database, ObjectProvider<Effects> effects) {
        return new NotedIntents(database, () -> effects.getObject().wake());
    }

    @Bean
    @Profile(RebuildAutoConfiguration.NOT_NOW)
    Effects effects(
            ObjectProvider<Effect<?>> effects,
            JdbcClient database,
            Tracer tracer,
            SampledGauges gauges,
            @Value("${tidings.messaging.effect-concurrency}") int concurrency) {
        return new Effects(effects.orderedStream().toList(), database, tracer, gauges, concurrency);
    }

    @Bean
    IntentsEndpoint intentsEndpoint(JdbcClient database, ObjectProvider<Effects> effects) {
        return new IntentsEndpoint(new ParkedIntents(database), () -> effects.ifAvailable(Effects::wake));
    }
}
