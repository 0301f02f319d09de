package tidings.messaging;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// A village is where a garden has neighbours.
@TestConfiguration
public class Village {
    @Bean
    Neighbours neighbours() {
        return new Neighbours();
    }
}
