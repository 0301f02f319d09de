package tidings.outside.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.ApiException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.param.RefundCreateParams;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tidings.outside.stripe.idempotency.IdempotencyFilter;

class IdempotencyKeysTest extends StripeTest {
    private final String key = UUID.randomUUID().toString();

    @Autowired
    private TestClock clock;

    @Autowired
    private IdempotencyFilter filter;

    @Test
    void theSameRequestUnderTheSameKeyIsDoneOnce() throws Exception {
        var first = open("pm_card_visa", key(key));

        var second = open("pm_card_visa", key(key));

        assertThat(second.getId()).isEqualTo(first.getId());
        assertThat(second.getLastResponse().headers().firstValue("Idempotent-Replayed"))
                .contains("true");
    }

    @Test
    void aDeclineIsReplayedAndNotTriedAgain() throws Exception {
        var intent = open("pm_card_visa_chargeDeclined");
        var first = catchThrowableOfType(
                CardException.class, () -> stripe.v1().paymentIntents().confirm(intent.getId(), key(key)));

        var second = catchThrowableOfType(
                CardException.class, () -> stripe.v1().paymentIntents().confirm(intent.getId(), key(key)));

        assertThat(second.getCharge()).isEqualTo(first.getCharge());
        assertThat(second.getMessage()).isEqualTo(first.getMessage());
        assertThat(http("GET", "/ledger", "").split(intent.getId(), -1)).hasSize(2);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() throws Exception {
        open("pm_card_visa", key(key));

        var refused =
                catchThrowableOfType(IdempotencyException.class, () -> open("pm_card_visa_chargeDeclined", key(key)));

        assertThat(refused.getStatusCode()).isEqualTo(400);
    }

    @Test
    void aRequestThatIsWrongInItselfLeavesItsKeyFree() throws Exception {
        assertThatThrownBy(() -> open("pm_card_unheard_of", key(key))).isInstanceOf(InvalidRequestException.class);

        assertThat(open("pm_card_visa", key(key)).getStatus()).isEqualTo("requires_confirmation");
    }

    @Test
    void aRefusalIsReplayedAfterItsCauseIsMended() throws Exception {
        var paid = stripe.v1().paymentIntents().confirm(open("pm_card_visa").getId());
        var all = RefundCreateParams.builder().setPaymentIntent(paid.getId()).build();
        conduct("{\"refunds\": \"unfunded\"}");
        assertThatThrownBy(() -> stripe.v1().refunds().create(all, key(key)))
                .isInstanceOf(InvalidRequestException.class);
        conduct("{\"refunds\": \"good\"}");

        var replayed = catchThrowableOfType(
                InvalidRequestException.class, () -> stripe.v1().refunds().create(all, key(key)));

        assertThat(replayed.getCode()).isEqualTo("balance_insufficient");
        assertThat(stripe.v1().refunds().create(all).getStatus()).isEqualTo("succeeded");
    }

    @Test
    void aFailureIsReplayedAfterItHasPassed() throws Exception {
        conduct("{\"outage\": \"failing\"}");
        assertThatThrownBy(() -> open("pm_card_visa", key(key))).isInstanceOf(ApiException.class);
        conduct("{\"outage\": \"none\"}");

        var replayed = catchThrowableOfType(ApiException.class, () -> open("pm_card_visa", key(key)));

        assertThat(replayed.getStatusCode()).isEqualTo(500);
        assertThat(open("pm_card_visa").getStatus()).isEqualTo("requires_confirmation");
    }

    @Test
    void aKeyIsForgottenAfterADay() throws Exception {
        var first = open("pm_card_visa", key(key));
        clock.putForward(Duration.ofHours(24));

        var second = open("pm_card_visa", key(key));

        assertThat(second.getId()).isNotEqualTo(first.getId());
    }

    @Test
    void aKeyThatIsAtWorkIsInUse() throws Exception {
        var second = new MockHttpServletResponse();

        filter.doFilter(
                request(), new MockHttpServletResponse(), (_, _) -> filter.doFilter(request(), second, (_, _) -> {}));

        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString()).contains("idempotency_key_in_use");
    }

    private MockHttpServletRequest request() {
        var request = new MockHttpServletRequest("POST", "/v1/customers");
        request.addHeader("Idempotency-Key", key);
        return request;
    }
}
