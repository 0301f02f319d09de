package tidings.web;

import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.validation.SmartValidator;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/// Makes every error, wherever it happens, a problem.
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@EnableConfigurationProperties(WebProperties.class)
@Import(FilterConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ProblemAutoConfiguration implements WebMvcConfigurer {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }

    @Bean
    ProblemWriter answers(JsonMapper json) {
        return new ProblemWriter(json);
    }

    /// Watches the commits of every database that the service has.
    @Bean
    static WatchedCommits watchedCommits() {
        return new WatchedCommits();
    }

    @Bean
    ProblemResolver problemResolver(ObjectProvider<ProblemMapper> service, ProblemWriter answers) {
        return new ProblemResolver(service.getIfAvailable(() -> _ -> null), answers);
    }

    @Bean
    BodyRules bodyRules(SmartValidator validator) {
        return new BodyRules(validator);
    }

    @Bean
    ProblemPage problemPage(ProblemWriter answers) {
        return new ProblemPage(answers);
    }

    @Bean
    StrictJson strictJson(JsonMapper json) {
        return new StrictJson(json);
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
