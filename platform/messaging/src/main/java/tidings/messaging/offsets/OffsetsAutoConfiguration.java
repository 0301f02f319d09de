package tidings.messaging.offsets;

import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin;
import tidings.messaging.CaughtUp;

/// Has a service know how far it has heard its topics.
@AutoConfiguration
class OffsetsAutoConfiguration {
    @Bean
    ProcessedOffsets processedOffsets(JdbcClient jdbc) {
        return new ProcessedOffsets(jdbc);
    }

    @Bean
    GroupAtTheBroker groupAtTheBroker(@Value("${spring.application.name}") String group, KafkaAdmin kafka) {
        return new GroupAtTheBroker(group, () -> Admin.create(kafka.getConfigurationProperties()));
    }

    @Bean
    CaughtUp caughtUp(GroupAtTheBroker group, ProcessedOffsets heard) {
        return new GroupOffsets(group, heard);
    }
}
