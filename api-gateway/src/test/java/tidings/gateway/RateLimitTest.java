package tidings.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"tidings.gateway.rate.user=4", "tidings.gateway.rate.address=1"})
class RateLimitTest extends GatewayTest {
    @Test
    void whoAsksTooOftenIsToldWhenToComeBackAndOthersAreNotHarmed() {
        var eager = token(UUID.randomUUID());
        var calm = token(UUID.randomUUID());

        var answers = IntStream.range(0, 30)
                .mapToObj(_ -> get("/api/products", eager))
                .toList();

        assertThat(answers).first().returns(202, answer -> answer.statusCode());
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 202))
                .hasSizeBetween(8, 20);
        assertIsProblem(answers.getLast(), 429);
        assertThat(answers.getLast().headers().firstValue("Retry-After")).hasValue("1");
        assertThat(get("/api/products", calm).statusCode()).isEqualTo(202);
    }

    @Test
    void badTokensCountAgainstTheirAddressButHarmNoGoodOne() {
        var good = token(UUID.randomUUID());

        var answers = IntStream.range(0, 30)
                .mapToObj(_ -> get("/api/products", "Authorization", "Bearer rubbish"))
                .toList();

        assertIsProblem(answers.getLast(), 429);
        assertIsProblem(get("/api/products"), 429);
        assertThat(get("/api/products", good).statusCode()).isEqualTo(202);
    }

    private static String[] token(UUID user) {
        return new String[] {"Authorization", "Bearer " + signer.token(claims -> claims.subject(user.toString()))};
    }
}
