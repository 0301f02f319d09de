package tidings.web.security;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import tidings.web.Access;

/// The requests that are declared open, each a method and a path, need no token; all others do. What can be got
/// can be asked about without its body (HEAD).
record PublicRequests(List<String> open) implements Access {
    @Override
    public void declare(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (var request : open) {
            var words = request.split(" ", 2);
            requests.requestMatchers(HttpMethod.valueOf(words[0]), words[1]).permitAll();
            if (words[0].equals("GET")) {
                requests.requestMatchers(HttpMethod.HEAD, words[1]).permitAll();
            }
        }
        requests.anyRequest().authenticated();
    }
}
