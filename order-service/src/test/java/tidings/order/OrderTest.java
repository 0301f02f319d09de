package tidings.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static tidings.order.OrderStatus.CANCELLED;
import static tidings.order.OrderStatus.CONFIRMED;
import static tidings.order.OrderStatus.PLACED;
import static tidings.order.Shop.euros;
import static tidings.order.Shop.placedOrder;

import org.junit.jupiter.api.Test;
import tidings.events.Line;
import tidings.order.catalogue.Basket.Wanted;

class OrderTest {
    private final Order order = placedOrder(new Wanted("espresso-machine", 1), new Wanted("milk-jug", 2));

    @Test
    void aNewOrderIsPlacedAtTheCataloguesPrices() {
        var placed = order.placed();

        assertThat(order.status()).isEqualTo(PLACED);
        assertThat(placed.total()).isEqualTo(euros(53_800));
        assertThat(placed.lines())
                .containsExactly(new Line("espresso-machine", 1, euros(49_900)), new Line("milk-jug", 2, euros(1_950)));
    }

    @Test
    void confirmingTellsWhatWasPaid() {
        var confirmed = order.confirm();

        assertThat(order.status()).isEqualTo(CONFIRMED);
        assertThat(confirmed.orderId()).isEqualTo(order.placed().orderId());
        assertThat(confirmed.total()).isEqualTo(euros(53_800));
    }

    @Test
    void failingTellsTheReason() {
        var cancelled = order.fail("Your card was declined");

        assertThat(order.status()).isEqualTo(CANCELLED);
        assertThat(order.view().reason()).isEqualTo("Your card was declined");
        assertThat(cancelled.reason()).isEqualTo("Your card was declined");
    }

    @Test
    void aCustomerCancelsAnOrderThatIsNotPaidYet() {
        order.cancel();

        assertThat(order.view().status()).isEqualTo(CANCELLED);
        assertThat(order.view().reason()).isEqualTo("The customer cancelled it");
    }

    @Test
    void aCustomerCancelsAConfirmedOrder() {
        order.confirm();

        order.cancel();

        assertThat(order.status()).isEqualTo(CANCELLED);
    }

    @Test
    void aCancelledOrderIsNeverConfirmed() {
        order.cancel();

        assertThatExceptionOfType(IllegalStep.class).isThrownBy(order::confirm);
        assertThat(order.status()).isEqualTo(CANCELLED);
    }

    @Test
    void anOrderIsNotCancelledTwice() {
        order.fail("Your card was declined");

        assertThatExceptionOfType(IllegalStep.class).isThrownBy(order::cancel);
        assertThatExceptionOfType(IllegalStep.class).isThrownBy(() -> order.fail("Too late"));
        assertThat(order.view().reason()).isEqualTo("Your card was declined");
    }

    @Test
    void aConfirmedOrderNeitherFailsNorIsConfirmedAgain() {
        order.confirm();

        assertThatExceptionOfType(IllegalStep.class).isThrownBy(() -> order.fail("Your card was declined"));
        assertThatExceptionOfType(IllegalStep.class).isThrownBy(order::confirm);
        assertThat(order.status()).isEqualTo(CONFIRMED);
    }

    @Test
    void moneyThatIsGivenBackCancelsAConfirmedOrder() {
        order.confirm();

        var cancelled = order.refund();

        assertThat(order.status()).isEqualTo(CANCELLED);
        assertThat(cancelled.reason()).isEqualTo("The money was given back");
    }

    @Test
    void moneyIsGivenBackOnlyForAnOrderThatWasPaid() {
        assertThatExceptionOfType(IllegalStep.class).isThrownBy(order::refund);
        assertThat(order.status()).isEqualTo(PLACED);
    }
}
