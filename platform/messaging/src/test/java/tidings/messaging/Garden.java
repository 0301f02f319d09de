package tidings.messaging;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tidings.testing.Backends;

/// A service that tells what happens to plants, and hears it.
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(Backends.class)
public class Garden {
    @Bean
    PlantsTopic topic(@Value("${spring.kafka.bootstrap-servers}") String broker) {
        return new PlantsTopic(broker);
    }

    @Bean
    Gardener gardener(JdbcClient database) {
        return new Gardener(database);
    }
}
