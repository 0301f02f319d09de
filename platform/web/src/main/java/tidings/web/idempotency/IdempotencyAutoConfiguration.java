package tidings.web.idempotency;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import tidings.web.WebProperties;
import tidings.web.correlation.CorrelationFilter;

/// Puts the key of a request on its answer, also where a later filter refuses it.
@AutoConfiguration
@EnableConfigurationProperties(WebProperties.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class IdempotencyAutoConfiguration {
    @Bean
    FilterRegistrationBean<IdempotencyKeyFilter> idempotencyKey(WebProperties web) {
        var filter = new FilterRegistrationBean<>(new IdempotencyKeyFilter(web.keyed(), web.makesKeys()));
        filter.setOrder(CorrelationFilter.ORDER + 1);
        return filter;
    }
}
