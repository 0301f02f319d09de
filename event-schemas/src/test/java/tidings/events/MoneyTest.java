package tidings.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final Money PRICE = new Money(1299, "EUR");

    @Test
    void aLineCostsItsPriceTimesItsPieces() {
        assertThat(new Line("espresso-cup", 3, PRICE).price()).isEqualTo(new Money(3897, "EUR"));
    }

    @Test
    void amountsOfOneCurrencyAddUp() {
        assertThat(PRICE.plus(new Money(1, "EUR"))).isEqualTo(new Money(1300, "EUR"));
    }

    @Test
    void amountsOfTwoCurrenciesDoNotAddUp() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> PRICE.plus(new Money(1, "USD")))
                .withMessage("Cannot add USD to EUR");
    }

    @Test
    void aSumTooLargeToCountIsRefused() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> PRICE.plus(new Money(Long.MAX_VALUE, "EUR")));
    }

    @Test
    void aPriceTooLargeToCountIsRefused() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Money(Long.MAX_VALUE / 2 + 1, "EUR").times(2));
    }
}
