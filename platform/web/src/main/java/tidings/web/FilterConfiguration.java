package tidings.web;

import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// The filters that every request passes first: it gets its ids, and an order its key; what is too large or of no
/// type is refused, and while the service ends, every caller gets a last answer.
@Configuration(proxyBeanMethods = false)
class FilterConfiguration {
    /// The order after the filters that begin the span and read the forwarded headers, before all others.
    private static final int EARLY = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    FilterRegistrationBean<CorrelationFilter> correlation(ObjectProvider<Tracer> tracer) {
        var filter = new FilterRegistrationBean<>(new CorrelationFilter(tracer.getIfAvailable(() -> Tracer.NOOP)));
        filter.setOrder(EARLY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<IdempotencyKeyFilter> idempotencyKey(WebProperties web) {
        var filter = new FilterRegistrationBean<>(new IdempotencyKeyFilter(web.keyed(), web.makesKeys()));
        filter.setOrder(EARLY);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(ProblemWriter answers, WebProperties web) {
        var filter = new FilterRegistrationBean<>(
                new BodyLimitFilter(answers, web.bodyLimit().toBytes()));
        filter.setOrder(EARLY + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyTypeFilter> bodyType(ProblemWriter answers) {
        var filter = new FilterRegistrationBean<>(new BodyTypeFilter(answers));
        filter.setOrder(EARLY + 1);
        return filter;
    }

    @Bean
    ConnectionDraining draining() {
        return new ConnectionDraining();
    }

    @Bean
    FilterRegistrationBean<ConnectionDraining> lastAnswers(ConnectionDraining draining) {
        var filter = new FilterRegistrationBean<>(draining);
        filter.setOrder(EARLY);
        return filter;
    }
}
