package tidings.messaging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings what is told to the [Reactions] of a service that has a database.
@AutoConfiguration
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
    GroupAtTheBroker groupAtTheBroker(@Value("${spring.application.name}") String group, KafkaAdmin kafka) {
        return new GroupAtTheBroker(group, () -> Admin.create(kafka.getConfigurationProperties()));
    }

    @Bean
    CaughtUp caughtUp(GroupAtTheBroker group, HeardOffsets heard) {
        return new GroupOffsets(group, heard);
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
    DiscardUnheard discardUnheard(
            Reactors reactors,
            GroupAtTheBroker group,
            HeardOffsets heard,
            DeadLetters deadLetters,
            TransactionTemplate transactions) {
        var topics = reactors.all().stream().map(Reactor::topic).collect(toUnmodifiableSet());
        return new DiscardUnheard(topics, group, heard, deadLetters.discarded(), transactions);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(
            JdbcClient jdbc,
            DeadLetters deadLetters,
            Inbox inbox,
            Reactors reactors,
            Redrive redrive,
            DiscardUnheard unheard,
            TransactionTemplate transactions) {
        var index = new LetterIndex(jdbc);
        var versions = new KeptVersions(deadLetters, reactors.all());
        var discard = new Discard(deadLetters, index, versions, inbox, unheard, transactions);
        return new DeadLettersEndpoint(deadLetters, index, redrive, discard);
    }

    /// One for each family; a bean of its own, because a list of them would be taken apart by injection.
    record Reactors(List<Reactor> all) {}
}
