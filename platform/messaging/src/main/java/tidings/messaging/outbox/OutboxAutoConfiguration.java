package tidings.messaging.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;
import tidings.messaging.Outbox;
import tidings.messaging.SampledGauges;
import tidings.messaging.relay.Relay;
import tidings.messaging.startup.WhileServing;
import tidings.messaging.wire.Contract;
import tidings.messaging.wire.OutboxMessage;
import tidings.messaging.wire.WireFormat;

/// Gives a service its [Outbox].
@AutoConfiguration
class OutboxAutoConfiguration {

    @Bean
    OutboxLog outboxLog(JdbcOperations jdbc, @Value("${tidings.messaging.keep}") Duration keep, SampledGauges gauges) {
        var log = new OutboxLog(jdbc, keep);
        gauges.add(
                "tidings.outbox.depth", null, Tags.empty(), () -> log.backlog().depth());
        return log;
    }

    @Bean
    @WhileServing
    PartitionMaintenance outboxPartitions(OutboxLog outbox, MeterRegistry meters) {
        var maintenance = new PartitionMaintenance(outbox);
        Gauge.builder("tidings.outbox.partitions.missing", maintenance, PartitionMaintenance::missingDays)
                .baseUnit("days")
                .register(meters);
        Gauge.builder("tidings.outbox.untended", maintenance, PartitionMaintenance::untended)
                .register(meters);
        return maintenance;
    }

    @Bean
    Outbox outbox(
            WireFormat wire,
            OutboxLog log,
            Clock clock,
            @Value("${tidings.messaging.validate}") boolean validate,
            ObjectProvider<EntityManager> jpa,
            ObjectProvider<Relay> relay) {
        Consumer<OutboxMessage> contract = validate ? new Contract() : _ -> {};
        Runnable writeAggregates = () -> jpa.ifAvailable(EntityManager::flush);
        return new TransactionalOutbox(
                wire,
                log,
                clock,
                contract,
                writeAggregates,
                () -> relay.getObject().wake());
    }

    @Bean
    OutboxEndpoint outboxEndpoint(OutboxLog outbox) {
        return new OutboxEndpoint(outbox);
    }
}
