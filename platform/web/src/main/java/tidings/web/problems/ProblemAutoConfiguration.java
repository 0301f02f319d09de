package tidings.web.problems;

import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.validation.SmartValidator;
import tidings.web.BodyRules;
import tidings.web.ProblemMapper;
import tools.jackson.databind.json.JsonMapper;

/// Makes every error, wherever it happens, a problem.
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ProblemAutoConfiguration {
    @Bean
    JsonProblemWriter answers(JsonMapper json) {
        return new JsonProblemWriter(json);
    }

    @Bean
    ProblemResolver problemResolver(ObjectProvider<ProblemMapper> service, JsonProblemWriter answers) {
        return new ProblemResolver(service.getIfAvailable(() -> _ -> null), answers);
    }

    @Bean
    BodyRules bodyRules(SmartValidator validator) {
        return body -> InvalidContent.check(body, validator);
    }

    @Bean
    ProblemPage problemPage(JsonProblemWriter answers) {
        return new ProblemPage(answers);
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
