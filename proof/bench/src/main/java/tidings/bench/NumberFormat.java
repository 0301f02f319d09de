package tidings.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/// Numbers as people read them: three digits tell enough, and thousands are whole.
final class NumberFormat {
    private static final MathContext DIGITS = new MathContext(3);
    private static final int WHOLE = 100;

    private NumberFormat() {}

    static String of(double value) {
        if (!Double.isFinite(value)) {
            return "no number";
        }
        if (Math.abs(value) >= WHOLE) {
            return String.format(Locale.ROOT, "%,d", Math.round(value));
        }
        var rounded = new BigDecimal(value).round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
