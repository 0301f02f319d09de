package tidings.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever an order is answered, the answer names the key under which it can be repeated.
class KeyOnAnswerTest extends GatewayTest {
    private static final String KEY = "Idempotency-Key";

    @Test
    void aKeyThatWasMadeUpIsTold() {
        var answer = http.post("/api/orders", "{}", as("customer"));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().allValues(KEY)).containsExactly(passedOn().header("Idempotency-key"));
    }

    @Test
    void aKeyThatWasBroughtIsToldAgain() {
        var answer = http.post("/api/orders", "{}", with(as("customer"), KEY, "my-first-order"));

        assertThat(answer.headers().allValues(KEY)).containsExactly("my-first-order");
        assertThat(passedOn().header("Idempotency-key")).isEqualTo("my-first-order");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 409, 422, 500, 503, 504})
    void aRefusalOfTheServiceCarriesIt(int status) {
        service.refuses(status);

        assertCarriesTheKey(http.post("/api/orders", "{}", as("customer")), status);
    }

    @Test
    void whatTheGatewaySaysOfAServiceThatIsAwayCarriesIt() throws InterruptedException {
        service.hangsUp(2);
        assertCarriesTheKey(http.post("/api/orders", "{}", as("customer")), 504);

        service.isGone();
        assertCarriesTheKey(http.post("/api/orders", "{}", as("customer")), 503);
    }

    @Test
    void aRefusalOfTheGatewayCarriesIt() {
        var large = BodyPublishers.ofByteArray(new byte[65_537]);
        var text = BodyPublishers.ofString("text");

        assertThat(http.post("/api/orders", "{}", KEY, "mine").headers().allValues(KEY))
                .as("without a token")
                .containsExactly("mine");
        assertCarriesTheKey(
                http.send("POST", "/api/orders", large, with(as("customer"), "Content-Type", "application/json")), 413);
        assertCarriesTheKey(
                http.send("POST", "/api/orders", text, with(as("customer"), "Content-Type", "text/plain")), 415);
        assertCarriesTheKey(http.send("POST", "/api/orders", text, with(as("customer"), "Content-Type", "*/*")), 415);
    }

    @Test
    void aKeyThatIsNoneIsNotRepeated() {
        var answer = http.post("/api/orders", "{}", with(as("customer"), KEY, "k".repeat(300)));

        assertIsProblem(answer, 400);
        assertThat(answer.headers().allValues(KEY)).isEmpty();
    }

    @Test
    void whatIsNoOrderHasNoKey() {
        assertThat(Stream.of(
                        http.post("/api/users", "{}", KEY, "mine"),
                        http.get("/api/orders", with(as("customer"), KEY, "mine"))))
                .allSatisfy(
                        answer -> assertThat(answer.headers().allValues(KEY)).doesNotContain("mine"));
    }

    private static void assertCarriesTheKey(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues(KEY)).hasSize(1);
        assertThat(answer.headers().allValues(KEY).getFirst()).hasSize(36);
    }

    private static String[] with(String[] headers, String... more) {
        var all = Arrays.copyOf(headers, headers.length + more.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return all;
    }
}
