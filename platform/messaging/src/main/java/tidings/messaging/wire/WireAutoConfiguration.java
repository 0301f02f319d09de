package tidings.messaging.wire;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/// Gives a service the format in which it tells and hears, and the clock by which it dates what it tells.
@AutoConfiguration
class WireAutoConfiguration {
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
}
