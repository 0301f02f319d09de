package tidings.web;

import io.micrometer.tracing.Tracer;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.validation.SmartValidator;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/// Makes every error, wherever it happens, a problem; gives every request its ids, and every caller a last answer.
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@EnableConfigurationProperties(WebProperties.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ProblemAutoConfiguration implements WebMvcConfigurer {
    /// After the filters that begin the span and read the forwarded headers, before all others.
    private static final int EARLY = Ordered.HIGHEST_PRECEDENCE + 10;

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }

    @Bean
    Answers answers(JsonMapper json) {
        return new Answers(json);
    }

    /// Of every database that the service has.
    @Bean
    static WatchedCommits watchedCommits() {
        return new WatchedCommits();
    }

    @Bean
    ProblemResolver problemResolver(Answers answers) {
        return new ProblemResolver(answers);
    }

    @Bean
    BodyRules bodyRules(SmartValidator validator) {
        return new BodyRules(validator);
    }

    @Bean
    ProblemPage problemPage(Answers answers) {
        return new ProblemPage(answers);
    }

    @Bean
    StrictJson strictJson(JsonMapper json) {
        return new StrictJson(json);
    }

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
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(Answers answers, WebProperties web) {
        var filter = new FilterRegistrationBean<>(
                new BodyLimitFilter(answers, web.bodyLimit().toBytes()));
        filter.setOrder(EARLY + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<BodyTypeFilter> bodyType(Answers answers) {
        var filter = new FilterRegistrationBean<>(new BodyTypeFilter(answers));
        filter.setOrder(EARLY + 1);
        return filter;
    }

    @Bean
    Farewell farewell() {
        return new Farewell();
    }

    @Bean
    FilterRegistrationBean<Farewell> lastAnswers(Farewell farewell) {
        var filter = new FilterRegistrationBean<>(farewell);
        filter.setOrder(EARLY);
        return filter;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat() {
        return tomcat -> tomcat.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }
}
