package tidings.analytics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tidings.web.Access;

/// Decides who may read what: the sales are for administrators, a journey for the customer whose order it is.
@Configuration
class Readers {
    @Bean
    Access access() {
        return requests -> {
            requests.requestMatchers("/analytics/**").hasRole("admin");
            requests.anyRequest().authenticated();
        };
    }
}
