package tidings.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.events.Event;
import tidings.events.Money;
import tidings.events.OrderId;
import tidings.events.OrderPlaced;
import tidings.events.PaymentFailed;
import tidings.events.PaymentRefunded;
import tidings.events.PaymentSucceeded;
import tidings.events.UserId;
import tidings.messaging.Intent;
import tidings.messaging.Intents;

class SettlementTest {
    private final OrderId order = OrderId.next();
    private final List<Event> told = new ArrayList<>();
    private final List<Intent> noted = new ArrayList<>();
    private final PaperPayments payments = new PaperPayments();
    private final PaperProvider provider = new PaperProvider();
    private final Cashier cashier = new Cashier(payments, new Notes());
    private final Settlement settlement = new Settlement(payments, new PaymentBook(payments, told::add), provider);

    @Test
    void whatIsWantedIsCharged() {
        request("good card");

        settle();

        assertThat(provider.moved()).containsExactly("Charged");
        assertThat(told).hasExactlyElementsOfTypes(PaymentSucceeded.class);
    }

    @Test
    void anEmptyCardFailsThePayment() {
        request(PaperProvider.EMPTY_CARD);

        settle();

        assertThat(provider.moved()).isEmpty();
        assertThat(told).hasExactlyElementsOfTypes(PaymentFailed.class);
    }

    @Test
    void aCardThatDoesNotExistFailsThePayment() {
        request(PaperProvider.NO_CARD);

        settle();

        assertThat(told)
                .singleElement()
                .satisfies(event ->
                        assertThat(((PaymentFailed) event).reason().text()).isEqualTo("There is no such card."));
    }

    @Test
    void whatIsCancelledBeforeItIsChargedIsNeverCharged() {
        request("good card");
        cashier.giveBack(order);

        settle();

        assertThat(provider.charges()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsCancelledAfterItIsChargedIsGivenBack() {
        request("good card");
        settle();
        cashier.giveBack(order);

        settle();

        assertThat(provider.moved()).containsExactly("Charged", "Refunded");
        assertThat(told).hasExactlyElementsOfTypes(PaymentSucceeded.class, PaymentRefunded.class);
    }

    @Test
    void whatIsCancelledWhileItIsOpenedIsCalledOff() {
        request("good card");
        provider.at("after open", () -> cashier.giveBack(order));

        settle();

        assertThat(provider.charges()).containsValue(new Standing.Canceled());
        assertThat(told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"before confirm", "after confirm"})
    void whatIsCancelledWhileItIsChargedIsGivenBack(String moment) {
        request("good card");
        provider.at(moment, () -> cashier.giveBack(order));

        settle();
        settle();

        assertThat(provider.moved()).containsExactly("Charged", "Refunded");
        assertThat(told).hasExactlyElementsOfTypes(PaymentSucceeded.class, PaymentRefunded.class);
    }

    @Test
    void whatIsCancelledWhileItIsDeclinedHasNothingToGiveBack() {
        request(PaperProvider.EMPTY_CARD);
        provider.at("before confirm", () -> cashier.giveBack(order));

        settle();
        settle();

        assertThat(told).hasExactlyElementsOfTypes(PaymentFailed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"before open", "after open", "before confirm", "after confirm"})
    void anInterruptedChargeIsTakenUpAgain(String moment) {
        request("good card");
        provider.at(moment, PaperProvider.SILENCE);

        assertThatThrownBy(this::settle).isInstanceOf(ProviderFailure.class);
        settle();

        assertThat(provider.moved()).containsExactly("Charged");
        assertThat(provider.charges()).hasSize(1);
        assertThat(told).hasExactlyElementsOfTypes(PaymentSucceeded.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"before open", "after open", "before confirm"})
    void anInterruptedChargeThatIsCancelledMovesNoMoney(String moment) {
        request("good card");
        provider.at(moment, PaperProvider.SILENCE);
        assertThatThrownBy(this::settle).isInstanceOf(ProviderFailure.class);
        cashier.giveBack(order);

        settle();

        assertThat(provider.moved()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void aChargeWhoseAnswerWasLostIsToldAndGivenBackWhenItIsCancelled() {
        request("good card");
        provider.at("after confirm", PaperProvider.SILENCE);
        assertThatThrownBy(this::settle).isInstanceOf(ProviderFailure.class);
        cashier.giveBack(order);

        settle();

        assertThat(provider.moved()).containsExactly("Charged", "Refunded");
        assertThat(told).hasExactlyElementsOfTypes(PaymentSucceeded.class, PaymentRefunded.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"before look", "after look", "before refund", "after refund"})
    void anInterruptedRefundIsTakenUpAgain(String moment) {
        request("good card");
        settle();
        cashier.giveBack(order);
        provider.at(moment, PaperProvider.SILENCE);

        assertThatThrownBy(this::settle).isInstanceOf(ProviderFailure.class);
        settle();

        assertThat(provider.moved()).containsExactly("Charged", "Refunded");
        assertThat(told).hasExactlyElementsOfTypes(PaymentSucceeded.class, PaymentRefunded.class);
    }

    @Test
    void whoComesBackLateWithAnotherChargeDoesNotChargeTwice() {
        request("good card");
        provider.at("after open", () -> {
            payments.of(order).askAnew();
            settle();
        });

        assertThatThrownBy(this::settle).isInstanceOf(ProviderFailure.class);
        settle();

        assertThat(provider.charges()).hasSize(2);
        assertThat(provider.moved()).containsExactly("Charged");
        assertThat(told).hasExactlyElementsOfTypes(PaymentSucceeded.class);
    }

    @Test
    void aFailureThatTheProviderRemembersIsNotAskedForAgain() {
        request("good card");
        provider.at("before confirm", PaperProvider.FAILURE);
        assertThatThrownBy(this::settle).isInstanceOf(ProviderFailure.class);

        assertThat(payments.of(order).attempt()).isEqualTo(2);

        settle();
        assertThat(told).hasExactlyElementsOfTypes(PaymentSucceeded.class);
    }

    @Test
    void whatIsSettledIsLeftAlone() {
        request("good card");
        settle();
        provider.at("before look", PaperProvider.FAILURE);

        settle();

        assertThat(told).hasSize(1);
    }

    @Test
    void whatWasNeverRequestedCannotBeGivenBack() {
        assertThatThrownBy(() -> cashier.giveBack(order)).isInstanceOf(UnknownOrder.class);
    }

    @Test
    void everyWishIsNotedToBeSettled() {
        request("good card");
        cashier.giveBack(order);

        assertThat(noted).containsExactly(new SettlePayment(order), new SettlePayment(order));
    }

    private void request(String card) {
        cashier.request(new OrderPlaced(order, UserId.next(), List.of(), new Money(1299, "EUR"), card));
    }

    private void settle() {
        settlement.perform(new SettlePayment(order));
    }

    private final class Notes implements Intents {
        @Override
        public void note(Intent intent) {
            noted.add(intent);
        }

        @Override
        public void withdraw(Class<? extends Intent> type, String key) {
            noted.removeIf(it -> type.isInstance(it) && it.key().equals(key));
        }
    }
}
