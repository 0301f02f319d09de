package tidings.messaging.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/// Gives a service its sampled gauges.
@AutoConfiguration
class MetricsAutoConfiguration {
    @Bean
    ScheduledGauges sampledGauges(MeterRegistry meters) {
        return new ScheduledGauges(meters);
    }
}
