package tidings.messaging.consumer;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tidings.messaging.offsets.ProcessedOffsets;
import tidings.messaging.reactions.EventDispatchers;
import tidings.messaging.startup.WhileServing;

/// Has a service hear the topics that it reacts to. What that makes it intend is taken up already when it begins.
@AutoConfiguration(afterName = "tidings.messaging.effects.EffectsAutoConfiguration")
class ConsumerAutoConfiguration {
    @Bean
    @WhileServing
    ServiceConsumer consumers(
            @Value("${spring.application.name}") String group,
            EventDispatchers dispatchers,
            ProcessedOffsets heard,
            ConsumerFactory<?, ?> configured,
            TransactionTemplate transactions) {
        var kafka = new DefaultKafkaConsumerFactory<>(
                configured.getConfigurationProperties(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        return new ServiceConsumer(group, dispatchers, heard, kafka, transactions);
    }
}
