package tidings.web.draining;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import tidings.web.correlation.CorrelationFilter;

/// Gives every caller a last answer while the service ends, also one who is refused.
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class DrainingAutoConfiguration {
    @Bean
    ConnectionDraining draining() {
        return new ConnectionDraining();
    }

    @Bean
    FilterRegistrationBean<ConnectionDraining> lastAnswers(ConnectionDraining draining) {
        var filter = new FilterRegistrationBean<>(draining);
        filter.setOrder(CorrelationFilter.ORDER + 2);
        return filter;
    }
}
