package tidings.order.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static tidings.order.Shop.basket;
import static tidings.order.Shop.placedOrder;

import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.order.catalogue.Basket.Wanted;

class BasketTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void linesOfOneProductAreAddedUp() {
        var basket = basket(new Wanted("milk-jug", 2), new Wanted("tamper", 1), new Wanted("milk-jug", 3));

        assertThat(basket.pieces()).containsExactly(entry("milk-jug", 5), entry("tamper", 1));
    }

    @Test
    void anOrderIsWhatABasketAsksForWhenPiecesAndPaymentMethodAreTheSame() {
        var order = placedOrder(new Wanted("milk-jug", 2)).placed();

        assertThat(basket(new Wanted("milk-jug", 2)).asksFor(order)).isTrue();
        assertThat(basket(new Wanted("milk-jug", 3)).asksFor(order)).isFalse();
        assertThat(new Basket(List.of(new Wanted("milk-jug", 2)), "pm_card_mastercard").asksFor(order))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 1_000})
    void aLineHasUpToAThousandPieces(long quantity) {
        assertThat(faultsOf(basket(new Wanted("milk-jug", quantity)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_001, 1L << 31, Long.MAX_VALUE})
    void otherQuantitiesAreRefused(long quantity) {
        assertThat(faultsOf(basket(new Wanted("milk-jug", quantity)))).containsExactly("lines[0].quantity");
    }

    @Test
    void aBasketHasUpToAThousandLines() {
        assertThat(faultsOf(basket())).containsExactly("lines");
        assertThat(faultsOf(basketOf(1_000))).isEmpty();
        assertThat(faultsOf(basketOf(1_001))).containsExactly("lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "cash", "pm_", "pm_card visa", "pm_card\u0000visa"})
    void whatIsNoPaymentMethodIsRefused(String paymentMethod) {
        var basket = new Basket(List.of(new Wanted("milk-jug", 1)), paymentMethod);

        assertThat(faultsOf(basket)).containsExactly("paymentMethod");
    }

    private static Basket basketOf(int lines) {
        return new Basket(Collections.nCopies(lines, new Wanted("milk-jug", 1)), "pm_card_visa");
    }

    private static List<String> faultsOf(Basket basket) {
        return VALIDATOR.validate(basket).stream()
                .map(fault -> fault.getPropertyPath())
                .map(Path::toString)
                .toList();
    }
}
