package tidings.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/// Remembers for a minute which tokens were good, because checking a signature is the dearest part of a small request.
/// That a token has not expired is looked at each time.
final class KnownTokens implements JwtDecoder {
    private static final int AT_MOST = 10_000;

    private final JwtDecoder check;
    private final JwtTimestampValidator timely = new JwtTimestampValidator(Duration.ZERO);
    private final Cache<String, Jwt> good = Caffeine.newBuilder()
            .maximumSize(AT_MOST)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    KnownTokens(JwtDecoder check) {
        this.check = check;
    }

    @Override
    public Jwt decode(String token) {
        var known = good.getIfPresent(token);
        if (known != null && !timely.validate(known).hasErrors()) {
            return known;
        }
        var checked = check.decode(token);
        good.put(token, checked);
        return checked;
    }
}
