package tidings.outside.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.CardException;
import com.stripe.exception.RateLimitException;
import java.net.SocketTimeoutException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConductTest extends StripeTest {

    @Test
    void aLostAnswerIsToACallThatWasDone() throws Exception {
        var intent = open("pm_card_visa");
        conduct("{\"loseAnswers\": 1}");

        assertThatThrownBy(() -> stripe.v1().paymentIntents().confirm(intent.getId()))
                .isInstanceOf(ApiConnectionException.class);

        assertThat(stripe.v1().paymentIntents().retrieve(intent.getId()).getStatus())
                .isEqualTo("succeeded");
        assertThat(http("GET", "/control/stripe", "")).contains("\"loseAnswers\":0");
    }

    @Test
    void aRefusedCallHearsNothing() throws Exception {
        conduct("{\"outage\": \"refused\"}");

        assertThatThrownBy(() -> open("pm_card_visa")).isInstanceOf(ApiConnectionException.class);
    }

    @Test
    void anUnavailableStripeSaysSo() throws Exception {
        conduct("{\"outage\": \"unavailable\"}");

        var failure = catchThrowableOfType(ApiException.class, () -> open("pm_card_visa"));

        assertThat(failure.getStatusCode()).isEqualTo(503);
    }

    @Test
    void anUnavailableStripeRemembersNothing() throws Exception {
        var key = key(UUID.randomUUID().toString());
        conduct("{\"outage\": \"unavailable\"}");
        assertThatThrownBy(() -> open("pm_card_visa", key)).isInstanceOf(ApiException.class);

        conduct("{\"outage\": \"none\"}");

        assertThat(open("pm_card_visa", key).getStatus()).isEqualTo("requires_confirmation");
    }

    @Test
    void aHangingStripeIsWaitedForInVain() throws Exception {
        conduct("{\"outage\": \"hanging\"}");
        stripe = merchant("sk_test_merchant", 2_000);

        assertThatThrownBy(() -> open("pm_card_visa")).hasCauseInstanceOf(SocketTimeoutException.class);

        stripe = merchant("sk_test_merchant");
        conduct("{\"outage\": \"none\"}");
        assertThat(open("pm_card_visa").getStatus()).isEqualTo("requires_confirmation");
    }

    @Test
    void aSlowStripeAnswersLater() throws Exception {
        conduct("{\"latencyMs\": 200}");
        var before = System.nanoTime();

        open("pm_card_visa");

        assertThat(System.nanoTime() - before).isGreaterThan(200_000_000L);
    }

    @Test
    void anUnwillingStripeDeclinesGoodCards() throws Exception {
        var intent = open("pm_card_visa");
        conduct("{\"declineRate\": 1.0}");

        assertThatThrownBy(() -> stripe.v1().paymentIntents().confirm(intent.getId()))
                .isInstanceOf(CardException.class);
    }

    @Test
    void whatIsNotNamedStaysAsItIs() throws Exception {
        conduct("{\"latencyMs\": 5, \"declineRate\": 0.2}");

        conduct("{\"latencyMs\": 1}");

        assertThat(http("GET", "/control/stripe", ""))
                .startsWith("{\"latencyMs\":1,\"declineRate\":0.2,\"loseAnswers\":0,\"outage\":\"none\"")
                .contains("\"refunds\":\"good\"");
    }

    @Test
    void aTroubledPathIsAnsweredWithTheErrorThatWasWished() throws Exception {
        conduct("""
                {"trouble": {"path": "/v1/payment_intents", "status": 429, "code": "rate_limit", "retryAfter": 7}}
                """);

        var refused = catchThrowableOfType(RateLimitException.class, () -> open("pm_card_visa"));

        assertThat(refused.getCode()).isEqualTo("rate_limit");
        assertThat(refused.getStripeError().getLastResponse().headers().firstValue("Retry-After"))
                .contains("7");
    }

    @Test
    void theImpossibleIsRefused() throws Exception {
        var answer = http("PUT", "/control/stripe", "{\"declineRate\": 2}");

        assertThat(answer).contains("\"status\":400");
    }
}
