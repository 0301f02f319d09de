package tidings.bench.command;

import java.util.List;
import java.util.Set;
import tidings.bench.Figure;

/// What cannot be, whatever machine it is. Nothing of such a run is kept; a quick one fails on nothing else, since its
/// figures say little.
final class Absurdities {
    /// Figures whose floor is no machine's best, but what we did ourselves in another case.
    private static final Set<String> BESIDE_OURSELVES = Set.of(
            "slow-provider-acceptance",
            "many-orders",
            "catch-up-analytics",
            "catch-up-notification",
            "catch-up-payment");

    private static final double TWICE_AS_GOOD = 2; // as what the machine does at best

    private Absurdities() {}

    /// Says which figures are absurd, and returns how many are.
    static int in(List<Figure> figures) {
        var absurd = figures.stream().filter(Absurdities::isAbsurd).toList();
        absurd.forEach(it -> System.out.println("%s cannot be: %s. Something is measured that is not meant."
                .formatted(it.name(), it.compared().inWords())));
        return absurd.size();
    }

    private static boolean isAbsurd(Figure figure) {
        var value = figure.compared().median();
        if (!Double.isFinite(value) || value < 0 || figure.ours().median() < 0) {
            return true;
        }
        var target = figure.target();
        if (figure.floor() == null || target == null || BESIDE_OURSELVES.contains(figure.name())) {
            return false;
        }
        return target.atLeast() ? value > TWICE_AS_GOOD : value < 1 / TWICE_AS_GOOD;
    }
}
