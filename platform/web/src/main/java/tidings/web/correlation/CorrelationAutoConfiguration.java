package tidings.web.correlation;

import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/// Gives a request its ids, before anything can refuse it.
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class CorrelationAutoConfiguration {
    @Bean
    FilterRegistrationBean<CorrelationFilter> correlation(ObjectProvider<Tracer> tracer) {
        var filter = new FilterRegistrationBean<>(new CorrelationFilter(tracer.getIfAvailable(() -> Tracer.NOOP)));
        filter.setOrder(CorrelationFilter.ORDER);
        return filter;
    }
}
