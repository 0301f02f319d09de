package tidings.web.security;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.RequestMatcher;
import tidings.web.Access;
import tidings.web.ProblemWriter;
import tidings.web.Unauthorized;
import tidings.web.WebProperties;

/// Lets nobody in without a token, but for what is declared open.
@AutoConfiguration(
        before = {
            ServletWebSecurityAutoConfiguration.class,
            ManagementWebSecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@EnableConfigurationProperties(WebProperties.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class TokenAutoConfiguration {
    private static final String PUBLIC_KEY = "tidings.web.public-key";

    @Bean
    JwtDecoder tokens(ResourceLoader files, Environment environment) {
        return TokenDecoder.checkedWith(() -> files.getResource(environment.getRequiredProperty(PUBLIC_KEY)));
    }

    /// Ends a start that would only lead to refusing everybody.
    @Bean
    ApplicationRunner publicKeyCheck(ResourceLoader files, Environment environment) {
        return _ -> {
            var place = environment.getRequiredProperty(PUBLIC_KEY);
            if (!files.getResource(place).isReadable()) {
                throw new InvalidConfigurationPropertyValueException(
                        PUBLIC_KEY, place, "There is no readable file, so no token could be checked.");
            }
        };
    }

    @Bean
    JwtAuthenticationConverter roles() {
        var roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("ROLE_");
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return converter;
    }

    @Bean
    @ConditionalOnMissingBean
    Access access(WebProperties web) {
        return new PublicRequests(web.open());
    }

    @Bean
    @ConditionalOnMissingBean
    AuthenticationEntryPoint unauthorized(ProblemWriter answers) {
        return new Unauthorized(answers);
    }

    @Bean
    SecurityFilterChain tokenCheck(
            HttpSecurity http, Access access, AuthenticationEntryPoint door, ProblemWriter answers) {
        var forbidden = new Forbidden(answers);
        return withoutSession(http)
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
                    requests.requestMatchers(managementPort()).permitAll();
                    access.declare(requests);
                })
                .oauth2ResourceServer(token -> token.jwt(jwt -> jwt.jwtAuthenticationConverter(roles()))
                        .authenticationEntryPoint(door)
                        .accessDeniedHandler(forbidden))
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(door).accessDeniedHandler(forbidden))
                .build();
    }

    /// Every request stands for itself, so there is nothing to forge across sites; and no answer is a page, so of the
    /// headers that protect browsers two remain.
    private static HttpSecurity withoutSession(HttpSecurity http) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled()
                        .contentTypeOptions(withDefaults())
                        .cacheControl(withDefaults()));
    }

    /// The management port is bound to this machine, and needs no token. On the other port this matches nothing.
    private static RequestMatcher managementPort() {
        return EndpointRequest.toAnyEndpoint();
    }

    @Bean
    SecurityObservationSettings noSpanPerSecurityFilter() {
        return SecurityObservationSettings.noObservations();
    }
}
