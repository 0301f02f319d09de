package tidings.proof.evidence;

/// An amount in the minor unit of its currency.
public record Price(long amount, String currency) {

    /// Whether it is the same money; the provider writes its currencies small.
    public boolean is(long otherAmount, String otherCurrency) {
        return amount == otherAmount && currency.equalsIgnoreCase(otherCurrency);
    }

    @Override
    public String toString() {
        return amount + " " + currency;
    }
}
