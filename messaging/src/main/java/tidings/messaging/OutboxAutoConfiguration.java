package tidings.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.ProducerFactory;

/// Gives a service its [Outbox], and sends what is told to its topics.
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
    @Profile(RebuildAutoConfiguration.NOT_NOW)
    Tending outboxPartitions(OutboxLog outbox, MeterRegistry meters) {
        var tending = new Tending(outbox);
        Gauge.builder("tidings.outbox.partitions.missing", tending, Tending::missingDays)
                .baseUnit("days")
                .register(meters);
        Gauge.builder("tidings.outbox.untended", tending, Tending::untended).register(meters);
        return tending;
    }

    @Bean
    Outbox outbox(
            WireFormat wire,
            OutboxLog log,
            Clock clock,
            @Value("${tidings.messaging.validate}") boolean validate,
            ObjectProvider<EntityManager> jpa,
            ObjectProvider<Relay> relay) {
        Consumer<Told> contract = validate ? new Contract() : _ -> {};
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

    /// Waits for ever for a broker that is away, so that no later event of a key gets ahead; closes without waiting,
    /// because what is not acknowledged is still in the outbox.
    @Bean
    DefaultKafkaProducerFactory<byte[], byte[]> relayProducers(ProducerFactory<?, ?> configured) {
        var settings = new HashMap<>(configured.getConfigurationProperties());
        settings.putAll(Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                2_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                Integer.MAX_VALUE));
        var producers =
                new DefaultKafkaProducerFactory<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        producers.setPhysicalCloseTimeout(1);
        return producers;
    }

    @Bean
    @Profile(RebuildAutoConfiguration.NOT_NOW)
    Relay relay(
            JdbcConnectionDetails database,
            WireFormat wire,
            DefaultKafkaProducerFactory<byte[], byte[]> relayProducers) {
        return new Relay(database, new Sender(wire, relayProducers));
    }
}
