package tidings.web.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.security.converter.RsaKeyConverters;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import tidings.events.UserId;

/// The decoder believes a token that user-service signed (RS256), for this shop, and that has not expired. The
/// key is given at the start, so no request waits for user-service.
final class TokenDecoder {
    private static final String ISSUER_AND_AUDIENCE = "tidings";
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private TokenDecoder() {}

    /// The key is looked for with the first token: tests, for instance, have it no earlier.
    static JwtDecoder checkedWith(Supplier<Resource> publicKey) {
        return new KnownTokens(new SupplierJwtDecoder(() -> {
            var decoder = NimbusJwtDecoder.withPublicKey(read(publicKey.get()))
                    .signatureAlgorithm(SignatureAlgorithm.RS256)
                    .build();
            decoder.setJwtValidator(ours());
            return decoder;
        }));
    }

    private static OAuth2TokenValidator<Jwt> ours() {
        var timely = new JwtTimestampValidator(CLOCK_SKEW);
        timely.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                timely,
                new JwtIssuerValidator(ISSUER_AND_AUDIENCE),
                new JwtAudienceValidator(ISSUER_AND_AUDIENCE),
                new JwtClaimValidator<String>(JwtClaimNames.SUB, TokenDecoder::isUserId));
    }

    private static boolean isUserId(@Nullable String subject) {
        try {
            return subject != null && UserId.of(subject).toString().equals(subject);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static RSAPublicKey read(Resource pem) {
        try (var in = pem.getInputStream()) {
            return RsaKeyConverters.x509().convert(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
