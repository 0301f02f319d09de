package tidings.events;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/// An amount in the minor unit of its currency (cents, for EUR), as Stripe counts it. A yen is its own minor unit.
/// Arithmetic is exact: it throws [ArithmeticException] rather than overflow.
public record Money(long amount, String currency) {
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot add %s to %s".formatted(other.currency, currency));
        }
        return new Money(Math.addExact(amount, other.amount), currency);
    }

    public Money times(int quantity) {
        return new Money(Math.multiplyExact(amount, quantity), currency);
    }

    /// The amount as people write it, wherever it is told: `1299.00 EUR`, `500 JPY`, `1.500 KWD`. The currency knows
    /// how many minor units make one; of an unknown one that is not guessed.
    @Override
    public String toString() {
        return written("%.");
    }

    /// The amount for those who compare large ones at a glance: `1,299.00 EUR`.
    public String grouped() {
        return written("%,.");
    }

    private String written(String format) {
        return digits() < 0
                ? "%d minor units of %s".formatted(amount, currency)
                : String.format(
                        Locale.ROOT, format + digits() + "f %s", BigDecimal.valueOf(amount, digits()), currency);
    }

    private int digits() {
        try {
            return Currency.getInstance(currency).getDefaultFractionDigits();
        } catch (IllegalArgumentException _) {
            return -1;
        }
    }
}
