package tidings.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"tidings.gateway.rate.user=1", "tidings.gateway.rate.address=1"})
class RateLimitTest extends GatewayTest {
    @Test
    void whoAsksTooOftenIsToldWhenToComeBackAndOthersAreNotHarmed() {
        var eager = token();

        var answers = many(20, eager);

        assertThat(answers).anyMatch(answer -> answer.statusCode() == 202);
        assertThat(answers).anySatisfy(answer -> {
            assertIsProblem(answer, 429);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        });
        assertThat(http.get("/api/products", token()).statusCode()).isEqualTo(202);
    }

    @Test
    void whoHasNoTokenIsCountedByAddress() {
        var answers = many(40);

        assertThat(answers).anySatisfy(answer -> assertIsProblem(answer, 429));
    }

    @Test
    void badTokensCountAgainstTheirAddressButHarmNoGoodOne() {
        var answers = many(40, "Authorization", "Bearer rubbish");

        assertThat(answers).anySatisfy(answer -> assertIsProblem(answer, 429));
        assertThat(http.get("/api/products", token()).statusCode()).isEqualTo(202);
    }

    /// All at once.
    private List<HttpResponse<String>> many(int count, String... headers) {
        var answers = IntStream.range(0, count)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> http.get("/api/products", headers), Thread::startVirtualThread))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static String[] token() {
        var user = UUID.randomUUID().toString();
        return new String[] {"Authorization", "Bearer " + signer.token(claims -> claims.subject(user))};
    }
}
