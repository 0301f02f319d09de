package tidings.messaging.relay;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.ProducerFactory;
import tidings.messaging.startup.WhileServing;
import tidings.messaging.wire.WireFormat;

/// Sends what a service tells to its topics.
@AutoConfiguration
class RelayAutoConfiguration {
    /// Waits for ever for a broker that is away, so that no later event of a key gets ahead; closes without
    /// waiting, because what is not acknowledged is still in the outbox.
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
    @WhileServing
    Relay relay(
            JdbcConnectionDetails database,
            WireFormat wire,
            DefaultKafkaProducerFactory<byte[], byte[]> relayProducers) {
        return new Relay(database, new Sender(wire, relayProducers));
    }
}
