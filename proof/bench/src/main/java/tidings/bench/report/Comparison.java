package tidings.bench.report;

import org.jspecify.annotations.Nullable;
import tidings.bench.BenchRun;
import tidings.bench.Figure;
import tidings.bench.Quantity;
import tidings.bench.Unit;
import tidings.command.terminal.Table;

/// Two runs beside each other, figure by figure: the ratio to the floor where there is one, because the machine may
/// have been another one. What was seen besides, such as the processor time of each process, is below its figure.
public record Comparison(BenchRun before, BenchRun after) {
    private static final String MISSING = "–";
    private static final String DETAIL = "    ";

    @Override
    public String toString() {
        var table = new Table("figure", before.commit(), after.commit(), "after ÷ before", "wanted");
        after.figures().forEach(figure -> add(figure, table));
        before.figures().stream()
                .filter(figure -> find(after, figure.name()) == null)
                .forEach(figure -> table.add(figure.title(), figure.compared().inWords(), MISSING, MISSING, MISSING));
        var warning = before.machine().equals(after.machine())
                ? ""
                : "%n%nThey were taken on two machines: only what has a floor can be compared.".formatted();
        return table + warning;
    }

    private void add(Figure now, Table table) {
        var earlier = find(before, now.name());
        var target = now.target();
        table.add(
                now.title(),
                earlier == null ? MISSING : earlier.compared().inWords(),
                now.compared().inWords(),
                earlier == null ? MISSING : change(earlier.compared(), now.compared()),
                target == null ? MISSING : target.inWords(now.compared().unit()));
        if (earlier != null) {
            now.details()
                    .forEach(detail -> earlier.details().stream()
                            .filter(it -> it.name().equals(detail.name()))
                            .forEach(it -> table.add(
                                    DETAIL + detail.name(), it.inWords(), detail.inWords(), change(it, detail), "")));
        }
    }

    /// The ratio of the medians, and whether that is more than chance: the rounds of one are not among the other's.
    private static String change(Quantity before, Quantity after) {
        var ratio = Unit.RATIO.write(after.median() / before.median());
        return after.overlaps(before) ? ratio + " (spreads overlap)" : ratio;
    }

    private static @Nullable Figure find(BenchRun run, String name) {
        return run.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
