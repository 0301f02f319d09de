package tidings.outside.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import org.junit.jupiter.api.Test;

class RefundsTest extends StripeTest {

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

    private PaymentIntent paid() throws Exception {
        return stripe.v1().paymentIntents().confirm(open("pm_card_visa").getId());
    }

    private static RefundCreateParams.Builder refundOf(PaymentIntent intent) {
        return RefundCreateParams.builder().setPaymentIntent(intent.getId());
    }
}
