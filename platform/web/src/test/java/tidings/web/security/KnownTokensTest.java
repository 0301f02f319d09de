package tidings.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import tidings.web.Signer;

class KnownTokensTest {
    private final List<String> checked = new ArrayList<>();

    @Test
    void aGoodTokenIsCheckedOnce() {
        var tokens = new KnownTokens(token -> goodUntil(Instant.now().plusSeconds(60), token));

        var first = tokens.decode("a");

        assertThat(tokens.decode("a")).isEqualTo(first);
        assertThat(checked).containsExactly("a");
    }

    @Test
    void aTokenThatHasExpiredSinceIsCheckedAgain() {
        var tokens = new KnownTokens(token -> goodUntil(Instant.now().minusSeconds(1), token));

        tokens.decode("a");
        tokens.decode("a");

        assertThat(checked).containsExactly("a", "a");
    }

    @Test
    void aBadTokenIsNotRemembered() {
        var tokens = new KnownTokens(token -> {
            checked.add(token);
            throw new BadJwtException("no good");
        });

        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("a"));
        assertThatExceptionOfType(BadJwtException.class).isThrownBy(() -> tokens.decode("a"));

        assertThat(checked).containsExactly("a", "a");
    }

    private Jwt goodUntil(Instant expiry, String token) {
        checked.add(token);
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject(Signer.USER)
                .expiresAt(expiry)
                .build();
    }
}
