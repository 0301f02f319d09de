package tidings.bench.report;

import org.jspecify.annotations.Nullable;
import tidings.bench.BenchRun;
import tidings.bench.Figure;
import tidings.bench.Unit;
import tidings.command.terminal.Table;

/// Two runs beside each other, figure by figure: the ratio to the floor where there is one, because the machine may
/// have been another one.
public record Comparison(BenchRun before, BenchRun after) {
    private static final String MISSING = "–";

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
                earlier == null
                        ? MISSING
                        : Unit.RATIO.write(
                                now.compared().median() / earlier.compared().median()),
                target == null ? MISSING : target.inWords(now.compared().unit()));
    }

    private static @Nullable Figure find(BenchRun run, String name) {
        return run.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
