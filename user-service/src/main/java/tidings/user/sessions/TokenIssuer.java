package tidings.user.sessions;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;
import tidings.user.User;
import tidings.user.UserProperties;

/// Signs tokens that say who somebody is and what they may do. Others check them with the public key, without us.
@Component
class TokenIssuer {
    private final JwtEncoder encoder;
    private final Duration lifetime;
    private final Clock clock;

    TokenIssuer(SigningKey key, UserProperties properties, Clock clock) {
        this.encoder = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key.pair())));
        this.lifetime = properties.tokenLifetime();
        this.clock = clock;
    }

    Token issue(User user) {
        var now = clock.instant();
        var header = JwsHeader.with(SignatureAlgorithm.RS256).type("JWT").build();
        var claims = JwtClaimsSet.builder()
                .issuer("tidings")
                .audience(List.of("tidings"))
                .subject(user.id().toString())
                .claim("roles", List.of(user.role().claim()))
                .issuedAt(now)
                .expiresAt(now.plus(lifetime))
                .build();
        var signed = encoder.encode(JwtEncoderParameters.from(header, claims));
        return new Token(signed.getTokenValue(), "Bearer", lifetime.toSeconds());
    }
}
