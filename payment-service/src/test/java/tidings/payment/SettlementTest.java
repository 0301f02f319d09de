package tidings.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionOperations;
import tidings.events.Event;
import tidings.events.Money;
import tidings.events.OrderId;
import tidings.events.OrderPlaced;
import tidings.events.PaymentFailed;
import tidings.events.PaymentId;
import tidings.events.PaymentRefunded;
import tidings.events.PaymentSucceeded;
import tidings.events.UserId;
import tidings.messaging.Intent;
import tidings.messaging.Intents;
import tidings.messaging.NotRetryable;
import tidings.payment.refunds.RefundInquiry;

class SettlementTest {
    private final OrderId order = OrderId.at(Instant.now());
    private final List<Event> told = new ArrayList<>();
    private final List<Intent> noted = new ArrayList<>();
    private int ended;
    private final PaperPayments payments = new PaperPayments();
    private final PaperRefunds refunds = new PaperRefunds();
    private final PaperClock clock = new PaperClock(order.time().plusSeconds(1));
    private final PaperProvider provider = new PaperProvider(clock);
    private Instant restoredAt = Instant.EPOCH;
    private final Notes notes = new Notes();
    private final Cashier cashier = new Cashier(payments, notes);
    private final PaymentBook book =
            new PaymentBook(payments, refunds, told::add, notes, TransactionOperations.withoutTransaction(), clock);
    private final SettlePaymentEffect settlement =
            new SettlePaymentEffect(payments, book, provider, new Reconciliation(provider, () -> restoredAt, clock));
    private final RefundInquiry inquiry = new RefundInquiry(payments, book, provider);

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
            payments.of(order).charge().askAnew();
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

        assertThat(payments.of(order).charge().attempt()).isEqualTo(2);

        settle();
        assertThat(told).hasExactlyElementsOfTypes(PaymentSucceeded.class);
    }

    @Test
    void theBookForgetsAndComesToTheSamePaymentAgain() {
        request("good card");
        settle();

        request("good card"); // the book has lost the first one
        settle();

        assertThat(provider.moved()).containsExactly("Charged");
        assertThat(told)
                .hasSize(2)
                .extracting(event -> ((PaymentSucceeded) event).paymentId())
                .containsOnly(PaymentId.of(order));
    }

    @Test
    void anOrderThatIsTooOldForTheProvidersMemoryIsSearchedForFirst() {
        request("good card");
        settle();
        provider.forgetsKeys();
        clock.putForward(Duration.ofHours(23));

        request("good card");
        settle();

        assertThat(provider.moved()).containsExactly("Charged");
        assertThat(provider.searches()).isEqualTo(1);
    }

    @Test
    void whatWasPaidAtALaterAttemptIsNotChargedAgainAfterARestore() {
        request("good card");
        provider.at("before open", PaperProvider.FAILURE);
        assertThatThrownBy(this::settle).isInstanceOf(ProviderFailure.class);
        settle();
        restoredAt = clock.instant();

        request("good card"); // and its first attempt is a new question to the provider
        settle();

        assertThat(provider.moved()).containsExactly("Charged");
        assertThat(told).hasSize(2);
    }

    @Test
    void nothingIsSearchedForOnTheOrdinaryWay() {
        request("good card");
        settle();
        cashier.giveBack(order);
        settle();

        assertThat(provider.searches()).isZero();
    }

    @Test
    void whatWasCancelledInATimeThatIsLostIsSearchedForAndGivenBack() {
        request("good card");
        settle();
        restoredAt = clock.instant();
        request("good card");
        cashier.giveBack(order);

        settle();

        assertThat(provider.moved()).containsExactly("Charged", "Refunded");
        assertThat(provider.searches()).isEqualTo(1);
    }

    @Test
    void whatWasChargedDaysAfterItsOrderInATimeThatIsLostIsNotChargedAgain() {
        clock.putForward(Duration.ofDays(3));
        request("good card");
        settle();
        provider.forgetsKeys();
        restoredAt = clock.instant();

        request("good card");
        settle();

        assertThat(provider.moved()).containsExactly("Charged");
        assertThat(told).hasExactlyElementsOfTypes(PaymentSucceeded.class, PaymentSucceeded.class);
    }

    @Test
    void whatWasChargedDaysAfterItsOrderInATimeThatIsLostIsGivenBackWhenItIsCancelled() {
        clock.putForward(Duration.ofDays(3));
        request("good card");
        settle();
        restoredAt = clock.instant();
        request("good card");
        cashier.giveBack(order);

        settle();

        assertThat(provider.moved()).containsExactly("Charged", "Refunded");
    }

    @Test
    void aPendingRefundIsToldWhenItHasArrived() {
        request("good card");
        settle();
        cashier.giveBack(order);
        provider.refundsBecome(new Standing.Refunding());
        settle();
        assertThat(told).hasExactlyElementsOfTypes(PaymentSucceeded.class);
        assertThat(refunds.all())
                .extracting(AwaitedRefund::lookAt)
                .containsExactly(clock.instant().plusSeconds(5));

        provider.refundsBecome(new Standing.Refunded());
        inquire();

        assertThat(provider.moved()).containsExactly("Charged", "Refunding");
        assertThat(told).hasExactlyElementsOfTypes(PaymentSucceeded.class, PaymentRefunded.class);
    }

    @Test
    void aRefundThatIsRefusedIsForAPerson() {
        request("good card");
        settle();
        cashier.giveBack(order);
        provider.refundsBecome(new Standing.Unrefunded("The bank claims it back."));

        assertThatThrownBy(this::settle)
                .isInstanceOf(NotRetryable.class)
                .hasMessage("Order %s: The bank claims it back.", order);
        assertThatThrownBy(this::settle).isInstanceOf(NotRetryable.class);

        assertThat(provider.moved()).containsExactly("Charged", "Unrefunded");
        assertThat(told).hasExactlyElementsOfTypes(PaymentSucceeded.class);
    }

    @Test
    void aRefundThatIsRefusedIsNotAskedForAgainByItself() {
        request("good card");
        settle();
        cashier.giveBack(order);
        provider.refusesRefunds("The balance is too low.");
        assertThatThrownBy(this::settle).isInstanceOf(NotRetryable.class);
        provider.givesRefunds();
        noted.clear();

        inquire();
        inquire();
        cashier.giveBack(order); // the same cancellation, told once more

        assertThat(noted).isEmpty();
        assertThat(provider.refundRequests()).isEqualTo(1);
    }

    @Test
    void aRefundThatIsRefusedSucceedsWhenItIsAskedForAnewOnceItsCauseIsMended() {
        request("good card");
        settle();
        cashier.giveBack(order);
        provider.refusesRefunds("The balance is too low.");
        assertThatThrownBy(this::settle).isInstanceOf(NotRetryable.class);
        inquire();
        provider.givesRefunds();

        settle();

        assertThat(provider.refundRequests()).isEqualTo(2);
        assertThat(provider.moved()).containsExactly("Charged", "Refunded");
        assertThat(told).hasExactlyElementsOfTypes(PaymentSucceeded.class, PaymentRefunded.class);
    }

    @Test
    void whatAPersonHasGivenBackMeanwhileIsNotAskedForWhenItIsTriedAgain() {
        request("good card");
        settle();
        cashier.giveBack(order);
        provider.refusesRefunds("The balance is too low.");
        assertThatThrownBy(this::settle).isInstanceOf(NotRetryable.class);
        provider.charges().replaceAll((_, _) -> new Standing.Refunded());

        settle();

        assertThat(provider.refundRequests()).isEqualTo(1);
        assertThat(told).hasExactlyElementsOfTypes(PaymentSucceeded.class, PaymentRefunded.class);
    }

    @Test
    void aRefundThatFailsWhileItIsPendingIsShownToAPersonOnce() {
        request("good card");
        settle();
        cashier.giveBack(order);
        provider.refundsBecome(new Standing.Refunding());
        settle();
        provider.refundsBecome(new Standing.Unrefunded("The card has expired."));
        noted.clear();

        inquire();
        assertThat(noted).containsExactly(new SettlePayment(order));
        assertThatThrownBy(this::settle).isInstanceOf(NotRetryable.class);
        noted.clear();
        inquire();

        assertThat(noted).isEmpty();
        assertThat(provider.refundRequests()).isEqualTo(1);
    }

    @Test
    void aRefundThatFailsAfterItWasToldIsForAPersonAndNotToldAgain() {
        request("good card");
        settle();
        cashier.giveBack(order);
        settle();
        provider.refundsBecome(new Standing.Unrefunded("The card has expired."));
        noted.clear();

        inquire();

        assertThat(noted).containsExactly(new SettlePayment(order));
        assertThatThrownBy(this::settle).isInstanceOf(NotRetryable.class);
        provider.refundsBecome(new Standing.Refunded());
        inquire();
        assertThat(noted).isEmpty();
        assertThat(told).hasExactlyElementsOfTypes(PaymentSucceeded.class, PaymentRefunded.class);
    }

    @Test
    void theOutcomeEndsTheIntentUnlessMoreIsToBeDone() {
        request("good card");
        provider.at("before confirm", () -> cashier.giveBack(order));

        settle();
        assertThat(ended).isZero();

        settle();
        assertThat(ended).isOne();
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
        cashier.request(new OrderPlaced(order, UserId.at(Instant.now()), List.of(), new Money(1299, "EUR"), card));
    }

    private void inquire() {
        inquiry.after(order);
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
        public void fulfilled() {
            ended++;
        }

        @Override
        public void withdraw(Class<? extends Intent> type, String key) {
            noted.removeIf(it -> type.isInstance(it) && it.key().equals(key));
        }
    }
}
