package tidings.messaging.inbox;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Gives a service its inbox, unless its program is run with another.
@AutoConfiguration
class InboxAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Inbox inbox(JdbcClient jdbc) {
        return Inbox.ofTheService(jdbc);
    }
}
