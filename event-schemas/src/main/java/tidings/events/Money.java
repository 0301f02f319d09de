package tidings.events;

/// An amount in the minor unit of its currency (cents, for EUR), as Stripe counts it.
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
}
