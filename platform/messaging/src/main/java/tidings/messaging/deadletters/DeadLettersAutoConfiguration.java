package tidings.messaging.deadletters;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Gives a service a place for its dead letters.
@AutoConfiguration
class DeadLettersAutoConfiguration {
    @Bean
    DeadLetters deadLetters(JdbcClient jdbc) {
        return new DeadLetters(jdbc);
    }
}
