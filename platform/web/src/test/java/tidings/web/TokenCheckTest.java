package tidings.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalManagementPort;

class TokenCheckTest extends HttpFaceTest {
    @LocalManagementPort
    int managementPort;

    @Test
    void whoBringsATokenIsKnown() {
        var answer = http.get("/me", "Authorization", "Bearer " + signer.token("customer"));

        assertThat(answer.body()).isEqualTo('"' + Signer.USER + '"');
    }

    @Test
    void whoBringsNoneIsAskedForOne() {
        var answer = http.get("/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"tidings\"");
        assertThat(Http.json(answer).at("/detail").asString()).contains("POST /api/sessions");
    }

    @ParameterizedTest
    @MethodSource
    void aTokenThatIsNoGoodIsRefused(String token) {
        var answer = http.get("/me", "Authorization", "Bearer " + token);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("invalid_token");
    }

    static Stream<String> aTokenThatIsNoGoodIsRefused() throws JOSEException {
        var good = signer.token("customer");
        return Stream.of(
                signer.token(
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(30)))),
                signer.token(claims -> claims.expirationTime(null)),
                signer.token(claims -> claims.issuer("somebody")),
                signer.token(claims -> claims.audience("somebody")),
                signer.token(claims -> claims.subject("somebody")),
                signer.token(claims -> claims.subject(null)),
                signer.unsigned(),
                signer.signedWithThePublicKey(),
                new Signer().token("customer"),
                good.substring(0, good.length() - 8) + "AAAAAAAA",
                "rubbish");
    }

    @Test
    void theManagementPortAsksForNoToken() {
        var answer = new Http(managementPort).get("/actuator/health");

        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
