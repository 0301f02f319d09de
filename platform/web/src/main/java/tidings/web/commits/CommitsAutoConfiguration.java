package tidings.web.commits;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/// Watches the commits of every database that the service has.
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class CommitsAutoConfiguration {
    @Bean
    static WatchedCommits watchedCommits() {
        return new WatchedCommits();
    }
}
