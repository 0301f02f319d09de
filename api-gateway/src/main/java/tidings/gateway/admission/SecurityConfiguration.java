package tidings.gateway.admission;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import tidings.gateway.PublicApi;
import tidings.web.Access;
import tidings.web.ProblemWriter;

/// Opens each request to everybody, to those with a token or to administrators, as [PublicApi] says. Behind
/// everything else there is nothing, so no token is asked for: the answer is 404 or 405.
@Configuration
class SecurityConfiguration implements Access {
    @Bean
    Customizer<HttpSecurity> rateLimited(RateLimits limits, ProblemWriter answers) {
        var filter = new RateLimitFilter(limits, answers);
        return http -> http.addFilterAfter(filter, BearerTokenAuthenticationFilter.class);
    }

    @Override
    public void declare(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (var route : PublicApi.ROUTES) {
            for (HttpMethod method : route.methods()) {
                var door = requests.requestMatchers(method, route.path().getPatternString());
                switch (route.audience()) {
                    case EVERYBODY -> door.permitAll();
                    case SIGNED_IN -> door.authenticated();
                    case ADMINISTRATORS -> door.hasRole("admin");
                }
            }
        }
        requests.anyRequest().permitAll();
    }
}
