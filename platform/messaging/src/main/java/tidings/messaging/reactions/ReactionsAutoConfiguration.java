package tidings.messaging.reactions;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.messaging.Reactions;
import tidings.messaging.deadletters.DeadLetters;
import tidings.messaging.inbox.Inbox;
import tidings.messaging.wire.WireFormat;

/// Brings what was heard to the [Reactions] of a service that has a database.
@AutoConfiguration
class ReactionsAutoConfiguration {
    @Bean
    EventDispatchers dispatchers(
            List<Reactions<?>> reactions,
            WireFormat wire,
            JdbcClient jdbc,
            Inbox inbox,
            DeadLetters deadLetters,
            Tracer tracer,
            MeterRegistry meters,
            Clock clock) {
        return EventDispatchers.of(reactions, wire, jdbc, inbox, deadLetters, tracer, meters, clock);
    }
}
