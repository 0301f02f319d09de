package tidings.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A service that is killed hangs up without a word.
class DeadConnectionTest extends GatewayTest {
    @Test
    void whatOnlyAsksIsSentOnceMore() {
        service.hangsUp(1);

        assertThat(http.get("/api/products").statusCode()).isEqualTo(202);
        assertThat(service.timesAsked()).isEqualTo(2);
    }

    @Test
    void anOrderIsSentOnceMoreBecauseItsKeyMakesThatHarmless() {
        service.hangsUp(1);

        assertThat(http.post("/api/orders", "{}", as("customer")).statusCode()).isEqualTo(202);
        assertThat(service.timesAsked()).isEqualTo(2);
        assertThat(passedOn().header("Idempotency-key")).isEqualTo(passedOn().header("Idempotency-key"));
    }

    @Test
    void whatWouldHappenTwiceIsNotSentTwice() {
        service.hangsUp(1);

        assertIsProblem(http.post("/api/users", "{}"), 503);
        assertThat(service.timesAsked()).isEqualTo(1);
    }

    @Test
    void aServiceThatHangsUpAgainIsDown() {
        service.hangsUp(2);

        assertIsProblem(http.get("/api/products"), 503);
        assertThat(service.timesAsked()).isEqualTo(2);
    }

    @Test
    void anAnswerThatBreaksOffIsNone() {
        service.breaksOff();

        var answer = http.get("/api/products");

        assertIsProblem(answer, 503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aServiceThatEndsIsDownWhateverItsServerSays() {
        service.ends();

        var answer = http.post("/api/users", "{}");

        assertIsProblem(answer, 503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
}
