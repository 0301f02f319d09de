package tidings.messaging.startup;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.KafkaAdmin;

/// Has a service look, when it starts, whether what it needs is there: its secrets, its database's schema, its
/// access to the broker. What lacks is said in a sentence.
@AutoConfiguration
class ChecksAutoConfiguration {

    @Bean
    SchemaCheck schemaCheck(@Value("${spring.application.name}") String service, Environment secrets) {
        secrets.getRequiredProperty("spring.datasource.password"); // or the failure says which secret is missing
        return new SchemaCheck(service, Duration.ofMinutes(1));
    }

    /// The check of the broker, where that asks who we are.
    @Bean
    @ConditionalOnProperty("spring.kafka.security.protocol")
    BrokerCheck brokerCheck(
            @Value("${spring.application.name}") String service, Environment secrets, KafkaAdmin kafka) {
        secrets.getRequiredProperty("spring.kafka.properties.sasl.jaas.config");
        return new BrokerCheck(service, kafka);
    }
}
