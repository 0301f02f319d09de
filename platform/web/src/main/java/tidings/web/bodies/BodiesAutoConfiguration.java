package tidings.web.bodies;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import tidings.web.ProblemWriter;
import tidings.web.WebProperties;
import tidings.web.correlation.CorrelationFilter;
import tools.jackson.databind.json.JsonMapper;

/// Refuses the body that is too large, of no type, or no plain JSON, once the request has its ids and its key.
@AutoConfiguration
@EnableConfigurationProperties(WebProperties.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class BodiesAutoConfiguration {
    private static final int ORDER = CorrelationFilter.ORDER + 3;

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(ProblemWriter answers, WebProperties web) {
        var filter = new FilterRegistrationBean<>(
                new BodyLimitFilter(answers, web.bodyLimit().toBytes()));
        filter.setOrder(ORDER);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyTypeFilter> bodyType(ProblemWriter answers) {
        var filter = new FilterRegistrationBean<>(new BodyTypeFilter(answers));
        filter.setOrder(ORDER + 1);
        return filter;
    }

    @Bean
    StrictJson strictJson(JsonMapper json) {
        return new StrictJson(json);
    }
}
