package tidings.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tidings.events.Money;
import tidings.events.OrderCancelled;
import tidings.events.OrderConfirmed;
import tidings.events.OrderId;
import tidings.events.PaymentId;
import tidings.events.PaymentRefunded;
import tidings.events.UserId;

class LetterTest {
    private final UserId ada = UserId.at(Instant.now());
    private final OrderId order = OrderId.at(Instant.now());

    @Test
    void aConfirmationNamesTheAmountAndTheOrder() {
        var letter = Letter.telling(new OrderConfirmed(order, ada, new Money(2598, "EUR")));

        assertThat(letter.kind().subject()).isEqualTo("Your order is confirmed");
        assertThat(letter.text()).isEqualTo("""
                your payment of 25.98 EUR has arrived, and your order is on its way to you.

                Your order: %s
                """.formatted(order));
    }

    @Test
    void aCancellationGivesTheReason() {
        var letter = Letter.telling(new OrderCancelled(order, ada, "The card was declined."));

        assertThat(letter.kind().subject()).isEqualTo("Your order is cancelled");
        assertThat(letter.text()).startsWith("your order will not be delivered: The card was declined.\n");
    }

    @Test
    void aCancellationPromisesALetterAboutTheMoneyUnlessThatHasLeft() {
        var letter = Letter.telling(new OrderCancelled(order, ada, "You asked for it."));

        assertThat(letter.text()).contains("we write to you when that is done");
        assertThat(letter.withoutPromise().text()).isEqualTo("""
                your order will not be delivered: You asked for it.

                Your order: %s
                """.formatted(order));
    }

    @Test
    void aRefundNamesWhatIsGivenBack() {
        var letter = Letter.telling(
                new PaymentRefunded(PaymentId.of(OrderId.at(Instant.now())), order, ada, new Money(5, "EUR"), "pi_1"));

        assertThat(letter.kind().subject()).isEqualTo("Your money is on its way back");
        assertThat(letter.text()).contains("the 0.05 EUR that you paid");
    }

    @Test
    void anAmountHasTheDecimalsOfItsCurrency() {
        var letter = Letter.telling(new OrderConfirmed(order, ada, new Money(2598, "JPY")));

        assertThat(letter.text()).contains("2598 JPY");
    }

    @Test
    void aWelcomeIsAboutNoOrder() {
        var letter = Letter.welcoming(ada);

        assertThat(letter.kind().subject()).isEqualTo("Welcome to Tidings");
        assertThat(letter.orderId()).isNull();
    }

    @Test
    void oneFactIsToldInOneLetterHoweverOftenItIsHeard() {
        var fact = new OrderConfirmed(order, ada, new Money(2598, "EUR"));

        assertThat(Letter.telling(fact)).isEqualTo(Letter.telling(fact));
        assertThat(Letter.telling(fact).id()).isEqualTo("order-confirmed." + order);
    }

    @Test
    void twoFactsOfOneOrderAreToldInTwoLetters() {
        var confirmed = Letter.telling(new OrderConfirmed(order, ada, new Money(2598, "EUR")));
        var cancelled = Letter.telling(new OrderCancelled(order, ada, "You asked for it."));

        assertThat(confirmed.id()).isNotEqualTo(cancelled.id());
    }

    @Test
    void anAddressIsNotPrinted() {
        assertThat(new Address(ada, "ada@example.org", "Ada").toString()).doesNotContainIgnoringCase("example", "ada@");
    }
}
