package tidings.bench;

/// The unit of a quantity, as it is written behind a number.
public enum Unit {
    PER_SECOND("/s"),
    MILLISECONDS(" ms"),
    SECONDS(" s"),
    COUNT(""),
    RATIO(" ×"),
    MEGABYTES(" MB"),
    PERCENT(" %");

    private final String sign;

    Unit(String sign) {
        this.sign = sign;
    }

    /// A value with its unit, with as many digits as tell something: `6,913/s`, `0.27 ms`, `0.0098 ×`.
    public String write(double value) {
        return NumberFormat.of(value) + sign;
    }
}
