package tidings.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.web.Http;

/// A service that is killed hangs up without a word. What had left the gateway by then may have happened.
class DeadConnectionTest extends GatewayTest {
    @ParameterizedTest
    @CsvSource({"GET, /api/products", "GET, /api/orders", "HEAD, /api/products", "POST, /api/sessions"})
    void whatIsHarmlessIsSentOnceMore(String method, String path) {
        service.hangsUp(1);

        assertThat(sent(method, path).statusCode()).isEqualTo(202);
        assertThat(service.timesAsked()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"GET, /api/products", "GET, /api/orders", "POST, /api/sessions"})
    void aServiceThatHangsUpAgainIsDownForWhatIsHarmless(String method, String path) {
        service.hangsUp(2);

        assertSaysComeAgain(sent(method, path));
        assertThat(service.timesAsked()).isEqualTo(2);
    }

    @Test
    void anOrderIsSentOnceMoreUnderTheSameKey() {
        service.hangsUp(1);

        assertThat(sent("POST", "/api/orders").statusCode()).isEqualTo(202);
        assertThat(service.timesAsked()).isEqualTo(2);
        assertThat(passedOn().header("Idempotency-key")).isEqualTo(passedOn().header("Idempotency-key"));
    }

    @ParameterizedTest
    @ValueSource(ints = {503, 500, 429, 422, 409, 404, 401, 400})
    void anOrderMayHaveHappenedWhateverTheSecondAttemptIsAnswered(int status) {
        service.hangsUp(1);
        service.refuses(status);

        var answer = sent("POST", "/api/orders");

        assertSaysItMayHaveHappened(answer);
        assertThat(Http.json(answer).at("/detail").asString())
                .contains("it may have happened, repeat it with the Idempotency-Key");
        assertThat(service.timesAsked()).isEqualTo(2);
    }

    @Test
    void anOrderMayHaveHappenedWhenTheServiceHangsUpAgain() {
        service.hangsUp(2);

        assertSaysItMayHaveHappened(sent("POST", "/api/orders"));
        assertThat(service.timesAsked()).isEqualTo(2);
    }

    @Test
    void anOrderMayHaveHappenedWhenTheServiceEndsInBetween() {
        service.hangsUp(1);
        service.ends();

        assertSaysItMayHaveHappened(sent("POST", "/api/orders"));
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/orders", "POST, /api/users", "POST, /api/orders/7/cancellation", "DELETE, /api/users/me"})
    void whatAServiceTookBeforeItDiedMayHaveHappened(String method, String path) {
        service.dies();

        assertSaysItMayHaveHappened(sent(method, path));
        assertThat(service.timesAsked()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/users", "POST, /api/orders/7/cancellation", "DELETE, /api/users/me"})
    void whatWouldHappenTwiceIsNotSentTwice(String method, String path) {
        service.hangsUp(1);

        assertSaysItMayHaveHappened(sent(method, path));
        assertThat(service.timesAsked()).isEqualTo(1);
    }

    @Test
    void aKeyWhereNoneIsAskedForMakesNothingHarmless() {
        service.hangsUp(1);

        assertSaysItMayHaveHappened(http.post("/api/users", "{}", "Idempotency-Key", "of-no-use"));
        assertThat(service.timesAsked()).isEqualTo(1);
    }

    @Test
    void anAnswerThatBreaksOffIsNone() {
        service.breaksOff();

        assertSaysComeAgain(http.get("/api/products"));
        assertSaysItMayHaveHappened(sent("POST", "/api/orders"));
        assertSaysItMayHaveHappened(sent("DELETE", "/api/users/me"));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/orders",
        "POST, /api/users",
        "POST, /api/orders/7/cancellation",
        "DELETE, /api/users/me",
        "GET, /api/products"
    })
    void whatNeverLeftDidNotHappen(String method, String path) throws InterruptedException {
        service.isGone();

        assertSaysComeAgain(sent(method, path));
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/orders", "POST, /api/users", "DELETE, /api/users/me", "GET, /api/products"})
    void aServiceThatEndsInOrderDidNothingWhateverItsServerSays(String method, String path) {
        service.ends();

        assertSaysComeAgain(sent(method, path));
        assertThat(service.timesAsked()).isEqualTo(1);
    }

    @Test
    void aServiceThatRefusesForTheMomentIsBelieved() {
        service.refuses(503);

        var answer = sent("POST", "/api/orders");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(service.timesAsked()).isEqualTo(1);
    }

    private HttpResponse<String> sent(String method, String path) {
        var authorization = as("customer");
        return method.equals("POST")
                ? http.post(path, "{}", authorization)
                : http.send(method, path, BodyPublishers.noBody(), authorization);
    }
}
