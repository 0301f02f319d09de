package tidings.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidings.events.Decline;
import tidings.events.Money;
import tidings.events.OrderId;
import tidings.events.OrderPlaced;
import tidings.events.PaymentFailed;
import tidings.events.PaymentRefunded;
import tidings.events.PaymentSucceeded;
import tidings.events.UserId;

class PaymentTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final Money PRICE = new Money(1299, "EUR");
    private static final Decline DECLINE = new Decline("insufficient_funds", "Your card was declined.");
    private static final OrderPlaced ORDER =
            new OrderPlaced(OrderId.at(NOON), UserId.at(NOON), List.of(), PRICE, "pm_card_visa");

    private final Payment payment = Payment.requestedBy(ORDER);

    @Test
    void aChargeIsToldOnce() {
        var first = payment.learn(new Standing.Charged());
        var second = payment.learn(new Standing.Charged());

        assertThat(first).containsExactly(new PaymentSucceeded(payment.id(), ORDER.orderId(), ORDER.userId(), PRICE));
        assertThat(second).isEmpty();
        assertThat(payment.isSettled()).isTrue();
    }

    @Test
    void aDeclineIsToldWithItsReason() {
        var news = payment.learn(new Standing.Declined(DECLINE));

        assertThat(news).containsExactly(new PaymentFailed(payment.id(), ORDER.orderId(), ORDER.userId(), DECLINE));
        assertThat(payment.reason()).contains("Your card was declined.");
        assertThat(payment.isSettled()).isTrue();
    }

    @Test
    void anOpenChargeIsNoNews() {
        assertThat(payment.learn(new Standing.Open())).isEmpty();

        assertThat(payment.isSettled()).isFalse();
    }

    @Test
    void whatWasPaidAndIsNotWantedAnyMoreIsNotSettledUntilItIsGivenBack() {
        payment.charge().open("pi_1");
        payment.learn(new Standing.Charged());
        payment.giveBack();
        assertThat(payment.isSettled()).isFalse();

        var news = payment.learn(new Standing.Refunded());

        assertThat(news)
                .containsExactly(new PaymentRefunded(payment.id(), ORDER.orderId(), ORDER.userId(), PRICE, "pi_1"));
        assertThat(payment.isSettled()).isTrue();
    }

    @Test
    void aRefundOfAChargeThatNobodyHeardOfTellsBoth() {
        payment.giveBack();

        var news = payment.learn(new Standing.Refunded());

        assertThat(news).hasExactlyElementsOfTypes(PaymentSucceeded.class, PaymentRefunded.class);
    }

    @Test
    void whatWasCalledOffBeforeItWasChargedIsNoNews() {
        payment.giveBack();

        assertThat(payment.learn(new Standing.Canceled())).isEmpty();

        assertThat(payment.status()).isEqualTo(PaymentStatus.DROPPED);
    }

    @Test
    void aChargeThatSomebodyElseCalledOffHasFailed() {
        assertThat(payment.learn(new Standing.Canceled())).hasExactlyElementsOfTypes(PaymentFailed.class);
    }

    @Test
    void aDeclinedPaymentHasNothingToGiveBack() {
        payment.learn(new Standing.Declined(DECLINE));
        payment.giveBack();

        assertThat(payment.isSettled()).isTrue();
        assertThat(payment.learn(new Standing.Canceled())).isEmpty();
    }

    @Test
    void itsIdFollowsFromTheOrder() {
        assertThat(Payment.requestedBy(ORDER).id()).isEqualTo(payment.id());
    }

    @Test
    void aRefundThatWasToldAndFailsLaterIsNotSettledUntilTheMoneyIsBackAfterAll() {
        payment.giveBack();
        payment.learn(new Standing.Refunded());

        assertThat(payment.learn(new Standing.Unrefunded("The card has expired.")))
                .isEmpty();
        assertThat(payment.isSettled()).isFalse();
        assertThat(payment.learn(new Standing.Refunded())).isEmpty();
        assertThat(payment.isSettled()).isTrue();
    }
}
