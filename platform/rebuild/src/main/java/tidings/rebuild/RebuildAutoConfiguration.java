package tidings.rebuild;

import java.util.List;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.Reactions;
import tidings.messaging.inbox.Inbox;
import tidings.messaging.reactions.EventDispatcher;
import tidings.messaging.reactions.EventDispatchers;
import tidings.rebuild.replay.BoundedReader;
import tidings.rebuild.replay.Replay;

/// The service's own program, run beside the service with the profile `rebuild`: it opens no port, hears for nobody and
/// tells nothing, but rebuilds the read model and ends. Its exit status is 0 when the new one is in place, and 1 when
/// the old one stays as it is.
@AutoConfiguration(
        afterName = "tidings.messaging.startup.ChecksAutoConfiguration",
        beforeName = "tidings.messaging.inbox.InboxAutoConfiguration")
@Profile("rebuild")
class RebuildAutoConfiguration {

    @Bean
    Inbox inbox(JdbcClient database) {
        return new Inbox(database, RebuiltSchema.INBOX);
    }

    @Bean
    @Lazy // a broker that is away is told of like all that keeps it from being rebuilt
    BoundedReader reader(ConsumerFactory<?, ?> configured, EventDispatchers dispatchers) {
        var consumers = new DefaultKafkaConsumerFactory<>(
                configured.getConfigurationProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var topics = dispatchers.all().stream().map(EventDispatcher::topic).toList();
        return new BoundedReader(consumers.createConsumer(), topics);
    }

    @Bean
    @Lazy
    Replay replay(
            BoundedReader reader, EventDispatchers dispatchers, JdbcClient database, TransactionTemplate transactions) {
        return new Replay(reader, dispatchers, Inbox.ofTheService(database), transactions);
    }

    @Bean
    RebuildEligibility eligibility(ConfigurableListableBeanFactory beans, List<Reactions<?>> reactions) {
        return new RebuildEligibility(beans, reactions);
    }

    @Bean
    RebuildRunner rebuild(
            RebuildEligibility eligibility,
            ObjectProvider<Replay> replay,
            JdbcConnectionDetails database,
            Environment settings) {
        return new RebuildRunner(eligibility, replay, database, new RebuildSettings(settings));
    }
}
