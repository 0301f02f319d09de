package tidings.outside.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.model.PaymentIntent;
import com.stripe.param.ChargeListParams;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentConfirmParams;
import com.stripe.param.PaymentIntentCreateParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.PaymentIntentUpdateParams;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PaymentIntentsTest extends StripeTest {
    @Autowired
    private TestClock clock;

    @Test
    void anIntentMovesNoMoneyUntilItIsConfirmed() throws Exception {
        var opened = open("pm_card_visa");
        assertThat(opened.getStatus()).isEqualTo("requires_confirmation");
        assertThat(opened.getAmountReceived()).isZero();
        assertThat(http("GET", "/ledger", "")).doesNotContain(opened.getId());

        var confirmed = stripe.v1().paymentIntents().confirm(opened.getId());

        assertThat(confirmed.getStatus()).isEqualTo("succeeded");
        assertThat(confirmed.getAmountReceived()).isEqualTo(1299);
        assertThat(confirmed.getMetadata()).containsEntry("orderId", "4711");
        assertThat(http("GET", "/ledger", "")).contains(opened.getId(), "\"orderId\":\"4711\"");
    }

    @Test
    void anIntentCanBeConfirmedAsItIsCreated() throws Exception {
        var intent = stripe.v1()
                .paymentIntents()
                .create(intent("pm_card_visa").setConfirm(true).build());

        assertThat(intent.getStatus()).isEqualTo("succeeded");
        assertThat(intent.getLatestCharge()).startsWith("ch_");
    }

    @Test
    void aDeclinedCardLeavesTheIntentWithoutOne() throws Exception {
        var intent = open("pm_card_visa_chargeDeclined");

        var declined = catchThrowableOfType(
                CardException.class, () -> stripe.v1().paymentIntents().confirm(intent.getId()));

        assertThat(declined.getStatusCode()).isEqualTo(402);
        assertThat(declined.getCode()).isEqualTo("card_declined");
        assertThat(declined.getDeclineCode()).isEqualTo("generic_decline");
        assertThat(declined.getStripeError().getMessage()).isEqualTo("Your card was declined.");
        assertThat(declined.getStripeError().getPaymentIntent().getStatus()).isEqualTo("requires_payment_method");
        var later = stripe.v1().paymentIntents().retrieve(intent.getId());
        assertThat(later.getStatus()).isEqualTo("requires_payment_method");
        assertThat(later.getLastPaymentError().getMessage()).isEqualTo("Your card was declined.");
    }

    @Test
    void aDeclinedIntentCanBePaidWithAnotherCard() throws Exception {
        var intent = open("pm_card_visa_chargeDeclined");
        assertThatThrownBy(() -> stripe.v1().paymentIntents().confirm(intent.getId()))
                .isInstanceOf(CardException.class);
        var another = PaymentIntentConfirmParams.builder()
                .setPaymentMethod("pm_card_visa")
                .build();

        var paid = stripe.v1().paymentIntents().confirm(intent.getId(), another);

        assertThat(paid.getStatus()).isEqualTo("succeeded");
        var charges = stripe.v1()
                .charges()
                .list(ChargeListParams.builder()
                        .setPaymentIntent(intent.getId())
                        .build());
        assertThat(charges.getData())
                .extracting(com.stripe.model.Charge::getStatus)
                .containsExactlyInAnyOrder("failed", "succeeded");
    }

    @Test
    void anUnknownCardIsRefused() {
        var refused = catchThrowableOfType(InvalidRequestException.class, () -> open("pm_card_unheard_of"));

        assertThat(refused.getStatusCode()).isEqualTo(400);
        assertThat(refused.getCode()).isEqualTo("resource_missing");
        assertThat(refused.getParam()).isEqualTo("payment_method");
        assertThat(refused.getStripeError().getMessage()).isEqualTo("No such PaymentMethod: 'pm_card_unheard_of'");
    }

    @Test
    void anAmountTooSmallIsRefused() {
        var oneCent = intent("pm_card_visa").setAmount(1L).build();

        var refused = catchThrowableOfType(
                InvalidRequestException.class,
                () -> stripe.v1().paymentIntents().create(oneCent));

        assertThat(refused.getCode()).isEqualTo("amount_too_small");
    }

    @Test
    void anIntentIsPaidOnce() throws Exception {
        var intent = open("pm_card_visa");
        stripe.v1().paymentIntents().confirm(intent.getId());

        var refused = catchThrowableOfType(
                InvalidRequestException.class,
                () -> stripe.v1().paymentIntents().confirm(intent.getId()));

        assertThat(refused.getCode()).isEqualTo("payment_intent_unexpected_state");
        assertThat(refused.getStripeError().getPaymentIntent().getStatus()).isEqualTo("succeeded");
    }

    @Test
    void aCanceledIntentIsNeverPaid() throws Exception {
        var intent = open("pm_card_visa");

        var canceled = stripe.v1().paymentIntents().cancel(intent.getId());

        assertThat(canceled.getStatus()).isEqualTo("canceled");
        assertThatThrownBy(() -> stripe.v1().paymentIntents().confirm(intent.getId()))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aPaidIntentCannotBeCanceled() throws Exception {
        var intent = open("pm_card_visa");
        stripe.v1().paymentIntents().confirm(intent.getId());

        assertThatThrownBy(() -> stripe.v1().paymentIntents().cancel(intent.getId()))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void theLatestChargeIsShownInWholeWhereItIsExpanded() throws Exception {
        var intent = open("pm_card_visa");
        stripe.v1().paymentIntents().confirm(intent.getId());
        var whole =
                PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build();

        var shown = stripe.v1().paymentIntents().retrieve(intent.getId(), whole);

        assertThat(shown.getLatestChargeObject().getPaid()).isTrue();
        assertThat(shown.getLatestChargeObject().getRefunded()).isFalse();
    }

    @Test
    void aCustomerIsKnownFromThenOn() throws Exception {
        var wish = CustomerCreateParams.builder()
                .setEmail("ada@example.org")
                .setName("Ada")
                .putMetadata("userId", "42")
                .build();

        var customer = stripe.v1().customers().create(wish);

        assertThat(stripe.v1().customers().retrieve(customer.getId()).getEmail())
                .isEqualTo("ada@example.org");
        var hers = intent("pm_card_visa").setCustomer(customer.getId()).build();
        assertThat(stripe.v1().paymentIntents().create(hers).getCustomer()).isEqualTo(customer.getId());
    }

    @Test
    void anUnknownCustomerIsRefused() {
        var hers = intent("pm_card_visa").setCustomer("cus_nobody").build();

        var refused = catchThrowableOfType(
                InvalidRequestException.class,
                () -> stripe.v1().paymentIntents().create(hers));

        assertThat(refused.getParam()).isEqualTo("customer");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        var missing = catchThrowableOfType(
                InvalidRequestException.class,
                () -> stripe.v1().paymentIntents().retrieve("pi_none"));

        assertThat(missing.getStatusCode()).isEqualTo(404);
        assertThat(missing.getCode()).isEqualTo("resource_missing");
    }

    @Test
    void aParameterThatIsMissingIsNamed() {
        var nothing = PaymentIntentCreateParams.builder().setAmount(1299L).build();

        var refused = catchThrowableOfType(
                InvalidRequestException.class,
                () -> stripe.v1().paymentIntents().create(nothing));

        assertThat(refused.getCode()).isEqualTo("parameter_missing");
        assertThat(refused.getParam()).isEqualTo("currency");
    }

    @Test
    void onlyTestKeysOpenTheDoor() {
        assertThatThrownBy(() -> merchant("sk_live_money").v1().paymentIntents().retrieve("pi_none"))
                .isInstanceOf(AuthenticationException.class);
    }

    @Test
    void intentsAreListedByTimeNewestFirstPageByPage() throws Exception {
        open("pm_card_visa");
        clock.putForward(Duration.ofMinutes(1));
        var second = open("pm_card_visa");
        clock.putForward(Duration.ofMinutes(1));
        var third = open("pm_card_visa");
        var since = PaymentIntentListParams.Created.builder()
                .setGte(second.getCreated())
                .setLte(third.getCreated())
                .build();
        var onePerPage = PaymentIntentListParams.builder().setCreated(since).setLimit(1L);

        var list = stripe.v1().paymentIntents().list(onePerPage.build());

        assertThat(list.autoPagingIterable())
                .extracting(PaymentIntent::getId)
                .containsExactly(third.getId(), second.getId());
    }

    @Test
    void merchantsWriteOntoAnIntent() throws Exception {
        var intent = open("pm_card_visa");
        var more = PaymentIntentUpdateParams.builder().putMetadata("refunded", "elsewhere");

        stripe.v1().paymentIntents().update(intent.getId(), more.build());

        assertThat(stripe.v1().paymentIntents().retrieve(intent.getId()).getMetadata())
                .containsEntry("orderId", "4711")
                .containsEntry("refunded", "elsewhere");
    }

    @Test
    void aCardWhoseOwnerWouldHaveToBeAskedIsDeclined() throws Exception {
        var intent = open("pm_card_authenticationRequired");

        var declined = catchThrowableOfType(
                CardException.class, () -> stripe.v1().paymentIntents().confirm(intent.getId()));

        assertThat(declined.getCode()).isEqualTo("authentication_required");
    }
}
