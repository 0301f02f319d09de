package tidings.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            500     | EUR | 5.00 EUR
            5       | EUR | 0.05 EUR
            199805  | EUR | 1998.05 EUR
            500     | JPY | 500 JPY
            1500000 | JPY | 1500000 JPY
            1500    | KWD | 1.500 KWD
            0       | USD | 0.00 USD
            -150    | EUR | -1.50 EUR
            500     | ABC | 500 minor units of ABC
            500     | XAU | 500 minor units of XAU
            """)
    void itIsWrittenByTheMinorUnitOfItsCurrency(long amount, String currency, String written) {
        assertThat(new Money(amount, currency)).hasToString(written);
    }

    @Test
    void largeAmountsAreEasierToCompareInGroups() {
        assertThat(new Money(199_805, "EUR").grouped()).isEqualTo("1,998.05 EUR");
        assertThat(new Money(1_500_000, "JPY").grouped()).isEqualTo("1,500,000 JPY");
    }
}
