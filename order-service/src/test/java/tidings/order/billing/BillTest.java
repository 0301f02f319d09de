package tidings.order.billing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tidings.order.Shop.euros;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidings.events.Line;
import tidings.events.Money;
import tidings.events.OrderId;
import tidings.events.PaymentId;
import tidings.events.PaymentRefunded;
import tidings.events.PaymentSucceeded;
import tidings.events.UserId;

class BillTest {
    private static final boolean CONFIRMED = true;
    private static final boolean NOT_CONFIRMED = false;

    private final Bill bill =
            Bill.of(List.of(new Line("tamper", 1, euros(3_490)), new Line("milk-jug", 2, euros(950))));
    private final PaymentId first = PaymentId.of(OrderId.at(Instant.now()));

    @Test
    void anotherAmountThanTheTotalIsNoticed() {
        assertThatExceptionOfType(WrongAmount.class)
                .isThrownBy(() -> bill.paidWith(payment(first, euros(5_389)), NOT_CONFIRMED));
        assertThatExceptionOfType(WrongAmount.class)
                .isThrownBy(() -> bill.paidWith(payment(first, new Money(5_390, "JPY")), NOT_CONFIRMED));
    }

    @Test
    void aPaymentThatIsToldTwiceIsTheSame() {
        bill.paidWith(payment(first, euros(5_390)), NOT_CONFIRMED);

        assertThatCode(() -> bill.paidWith(payment(first, euros(5_390)), CONFIRMED))
                .doesNotThrowAnyException();
    }

    @Test
    void aSecondPaymentIsNoticedWhateverBecameOfTheOrder() {
        bill.paidWith(payment(first, euros(5_390)), NOT_CONFIRMED);

        var second = payment(PaymentId.of(OrderId.at(Instant.now())), euros(5_390));

        assertThatExceptionOfType(SecondPayment.class).isThrownBy(() -> bill.paidWith(second, CONFIRMED));
        assertThatExceptionOfType(SecondPayment.class).isThrownBy(() -> bill.paidWith(second, NOT_CONFIRMED));
    }

    @Test
    void theFirstPaymentOfACancelledOrderIsNoSecondOne() {
        assertThatCode(() -> bill.paidWith(payment(first, euros(5_390)), NOT_CONFIRMED))
                .doesNotThrowAnyException();
    }

    @Test
    void anotherRefundThanThatOfItsPaymentIsNoticed() {
        bill.paidWith(payment(first, euros(5_390)), NOT_CONFIRMED);

        assertThatCode(() -> bill.givenBack(refund(first, euros(5_390)))).doesNotThrowAnyException();
        assertThatExceptionOfType(WrongRefund.class)
                .isThrownBy(() -> bill.givenBack(refund(PaymentId.of(OrderId.at(Instant.now())), euros(5_390))));
        assertThatExceptionOfType(WrongRefund.class).isThrownBy(() -> bill.givenBack(refund(first, euros(390))));
    }

    private static PaymentSucceeded payment(PaymentId id, Money amount) {
        return new PaymentSucceeded(id, OrderId.at(Instant.now()), UserId.at(Instant.now()), amount);
    }

    private static PaymentRefunded refund(PaymentId id, Money amount) {
        return new PaymentRefunded(id, OrderId.at(Instant.now()), UserId.at(Instant.now()), amount, "pi_1");
    }
}
