package tidings.bench;

import org.jspecify.annotations.Nullable;

/// A target says what a figure is to be: of its ratio where it has a floor, else of itself.
///
/// @param atLeast  whether more is better
/// @param moonshot what would be remarkable; none where nobody has said
public record Target(
        boolean atLeast, double wanted, @Nullable Double moonshot) {
    public static Target atLeast(double wanted, double moonshot) {
        return new Target(true, wanted, moonshot);
    }

    public static Target atLeast(double wanted) {
        return new Target(true, wanted, null);
    }

    public static Target atMost(double wanted, double moonshot) {
        return new Target(false, wanted, moonshot);
    }

    public static Target atMost(double wanted) {
        return new Target(false, wanted, null);
    }

    public boolean isReachedBy(double value) {
        return atLeast ? value >= wanted : value <= wanted;
    }

    /// What is wanted, such as `≥ 0.03 ×`.
    public String inWords(Unit unit) {
        return sign() + unit.write(wanted);
    }

    /// The moonshot in the same words; a dash where there is none.
    public String moonshotInWords(Unit unit) {
        return moonshot == null ? "–" : sign() + unit.write(moonshot);
    }

    private String sign() {
        return atLeast ? "≥ " : "≤ ";
    }
}
