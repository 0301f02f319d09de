package tidings.outside.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RefundsTest extends StripeTest {
    @Autowired
    private TestClock clock;

    @Test
    void whatWasPaidIsGivenBackInWhole() throws Exception {
        var intent = paid();

        var refund = stripe.v1().refunds().create(refundOf(intent).build());

        assertThat(refund.getAmount()).isEqualTo(1299);
        assertThat(refund.getStatus()).isEqualTo("succeeded");
        assertThat(stripe.v1().refunds().retrieve(refund.getId()).getPaymentIntent())
                .isEqualTo(intent.getId());
        var whole =
                PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build();
        var charge =
                stripe.v1().paymentIntents().retrieve(intent.getId(), whole).getLatestChargeObject();
        assertThat(charge.getRefunded()).isTrue();
    }

    @Test
    void whatWasPaidIsGivenBackInParts() throws Exception {
        var intent = paid();
        stripe.v1().refunds().create(refundOf(intent).setAmount(299L).build());

        var rest = stripe.v1().refunds().create(refundOf(intent).build());

        assertThat(rest.getAmount()).isEqualTo(1000);
    }

    @Test
    void nothingIsGivenBackTwice() throws Exception {
        var intent = paid();
        stripe.v1().refunds().create(refundOf(intent).build());

        var refused = catchThrowableOfType(
                InvalidRequestException.class,
                () -> stripe.v1().refunds().create(refundOf(intent).build()));

        assertThat(refused.getCode()).isEqualTo("charge_already_refunded");
    }

    @Test
    void whatWasNotPaidIsNotGivenBack() throws Exception {
        var intent = open("pm_card_visa");

        var refused = catchThrowableOfType(
                InvalidRequestException.class,
                () -> stripe.v1().refunds().create(refundOf(intent).build()));

        assertThat(refused.getStatusCode()).isEqualTo(400);
    }

    @Test
    void aPendingRefundArrivesLater() throws Exception {
        var intent = paid("pm_card_pendingRefund");

        var refund = stripe.v1().refunds().create(refundOf(intent).build());

        assertThat(refund.getStatus()).isEqualTo("pending");
        assertThat(refundsOf(intent)).containsExactly("pending");
        clock.putForward(Duration.ofSeconds(2));
        assertThat(refundsOf(intent)).containsExactly("succeeded");
    }

    @Test
    void whileRefundsArePendingNoneArrives() throws Exception {
        var intent = paid("pm_card_visa");
        conduct("{\"refunds\": \"pending\"}");
        stripe.v1().refunds().create(refundOf(intent).build());
        clock.putForward(Duration.ofHours(1));
        assertThat(refundsOf(intent)).containsExactly("pending");

        conduct("{\"refunds\": \"good\"}");

        assertThat(refundsOf(intent)).containsExactly("succeeded");
    }

    @Test
    void aRefundThatFailsSeemsToArriveAtFirst() throws Exception {
        var intent = paid("pm_card_refundFail");

        var refund = stripe.v1().refunds().create(refundOf(intent).build());

        assertThat(refund.getStatus()).isEqualTo("succeeded");
        clock.putForward(Duration.ofSeconds(2));
        var failed = stripe.v1().refunds().retrieve(refund.getId());
        assertThat(failed.getStatus()).isEqualTo("failed");
        assertThat(failed.getFailureReason()).isEqualTo("expired_or_canceled_card");
        assertThat(charge(intent).getAmountRefunded()).isZero();
    }

    @Test
    void whatTheBankClaimsBackIsNotGivenBackBesides() throws Exception {
        var intent = paid("pm_card_createDispute");

        var refused = catchThrowableOfType(
                InvalidRequestException.class,
                () -> stripe.v1().refunds().create(refundOf(intent).build()));

        assertThat(refused.getCode()).isEqualTo("charge_disputed");
        assertThat(charge(intent).getDisputed()).isTrue();
    }

    @Test
    void whileTheBalanceIsTooLowNothingIsGivenBack() throws Exception {
        var intent = paid();
        conduct("{\"refunds\": \"unfunded\"}");

        var refused = catchThrowableOfType(
                InvalidRequestException.class,
                () -> stripe.v1().refunds().create(refundOf(intent).build()));

        assertThat(refused.getCode()).isEqualTo("balance_insufficient");
        assertThat(refundsOf(intent)).isEmpty();
    }

    @Test
    void theBooksSayHowOftenARefundWasAskedFor() throws Exception {
        var intent = paid("pm_card_createDispute");
        for (var time = 0; time < 2; time++) {
            assertThatThrownBy(
                            () -> stripe.v1().refunds().create(refundOf(intent).build()))
                    .isInstanceOf(InvalidRequestException.class);
        }

        assertThat(http("GET", "/ledger", "").split(intent.getId(), 2)[1])
                .containsPattern("^[^}]*\"refunded\":0,\"refundRequests\":2");
    }

    private List<String> refundsOf(PaymentIntent intent) throws Exception {
        return charge(intent).getRefunds().getData().stream()
                .map(Refund::getStatus)
                .toList();
    }

    private Charge charge(PaymentIntent intent) throws Exception {
        var whole = PaymentIntentRetrieveParams.builder()
                .addExpand("latest_charge.refunds")
                .build();
        return stripe.v1().paymentIntents().retrieve(intent.getId(), whole).getLatestChargeObject();
    }

    private PaymentIntent paid() throws Exception {
        return paid("pm_card_visa");
    }

    private PaymentIntent paid(String card) throws Exception {
        return stripe.v1().paymentIntents().confirm(open(card).getId());
    }

    private static RefundCreateParams.Builder refundOf(PaymentIntent intent) {
        return RefundCreateParams.builder().setPaymentIntent(intent.getId());
    }
}
