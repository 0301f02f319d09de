package tidings.messaging;

import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.opentelemetry.api.trace.Tracer;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives a service that has a database its [Outbox], and brings what is told to its [Reactions].
@AutoConfiguration
@EnableScheduling
class MessagingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    WireFormat wireFormat(
            @Value("${spring.application.name}") String service,
            @Value("${tidings.messaging.public-base}") String publicBase) {
        return new WireFormat(service, publicBase);
    }

    @Bean
    SampledGauges sampledGauges(MeterRegistry meters) {
        return new SampledGauges(meters);
    }

    @Bean
    OutboxLog outboxLog(JdbcClient jdbc, @Value("${tidings.messaging.keep}") Duration keep, SampledGauges gauges) {
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

    @Bean
    DeadLetters deadLetters(JdbcClient jdbc) {
        return new DeadLetters(jdbc);
    }

    @Bean
    @ConditionalOnMissingBean
    Inbox inbox(JdbcClient jdbc) {
        return Inbox.ofTheService(jdbc);
    }

    @Bean
    Reactors reactors(
            List<Reactions<?>> reactions,
            WireFormat wire,
            JdbcClient jdbc,
            Inbox inbox,
            DeadLetters deadLetters,
            Tracer tracer,
            MeterRegistry meters,
            Clock clock) {
        return new Reactors(reactions.stream().collect(groupingBy(JointReaction::familyOf)).entrySet().stream()
                .map(it -> new Reactor(
                        it.getKey(),
                        new JointReaction(
                                it.getValue(), new Beginning(it.getKey().topic(), jdbc, clock.instant())),
                        wire,
                        inbox,
                        deadLetters,
                        tracer,
                        meters))
                .toList());
    }

    @Bean
    HeardOffsets heardOffsets(JdbcClient jdbc) {
        return new HeardOffsets(jdbc);
    }

    @Bean
    CaughtUp caughtUp(@Value("${spring.application.name}") String group, HeardOffsets heard, KafkaAdmin kafka) {
        return new GroupOffsets(group, heard, () -> Admin.create(kafka.getConfigurationProperties()));
    }

    @Bean
    @Profile(RebuildAutoConfiguration.NOT_NOW)
    Consumers consumers(
            @Value("${spring.application.name}") String group,
            Reactors reactors,
            HeardOffsets heard,
            ConsumerFactory<?, ?> configured,
            TransactionTemplate transactions) {
        var kafka = new DefaultKafkaConsumerFactory<>(
                configured.getConfigurationProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        return new Consumers(group, reactors.all(), heard, kafka, transactions);
    }

    @Bean
    Redrive redrive(DeadLetters deadLetters, Reactors reactors, TransactionTemplate transactions) {
        return new Redrive(deadLetters, reactors.all(), transactions);
    }

    @Bean
    @Profile(RebuildAutoConfiguration.NOT_NOW)
    Retries retries(
            JdbcClient jdbc, Redrive redrive, Reactors reactors, TransactionTemplate transactions, Clock clock) {
        return new Retries(new RetriedKeys(jdbc), redrive, reactors.all(), transactions, clock);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(
            JdbcClient jdbc, DeadLetters deadLetters, Inbox inbox, Redrive redrive, TransactionTemplate transactions) {
        var index = new LetterIndex(jdbc);
        var discard = new Discard(deadLetters, index, inbox, transactions);
        return new DeadLettersEndpoint(deadLetters, index, redrive, discard);
    }

    /// One for each family; a bean of its own, because a list of them would be taken apart by injection.
    record Reactors(List<Reactor> all) {}
}
