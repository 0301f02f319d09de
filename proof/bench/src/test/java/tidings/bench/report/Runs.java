package tidings.bench.report;

import java.time.Instant;
import java.util.List;
import tidings.bench.BenchRun;
import tidings.bench.Figure;
import tidings.bench.Machine;
import tidings.bench.Quantity;
import tidings.bench.Target;
import tidings.bench.Unit;

/// Two runs to be reported.
final class Runs {
    static final BenchRun BEFORE = run("1a2b3c4", 60, 30);
    static final BenchRun AFTER = run("5d6e7f8", 240, 8);

    private Runs() {}

    private static BenchRun run(String commit, double orders, double cost) {
        var floor = new Quantity("floor", Unit.PER_SECOND, List.of(6_000.0));
        var details = List.of(
                new Quantity("of order-service", Unit.MILLISECONDS, List.of(cost / 2)),
                new Quantity("of postgres", Unit.MILLISECONDS, List.of(cost / 2)));
        return new BenchRun(
                commit,
                Instant.parse("2026-12-01T10:00:00Z"),
                new Machine(2, 24_000, "a processor", "25", "Linux 6.1"),
                List.of(
                        Figure.of("sustained-orders", "Orders", new Quantity("o", Unit.PER_SECOND, List.of(orders)))
                                .over(floor)
                                .wanted(Target.atLeast(0.03, 0.06)),
                        Figure.of("cpu-per-order", "Cost", new Quantity("c", Unit.MILLISECONDS, List.of(cost)))
                                .with(details)
                                .saying("Without the stand-ins.")));
    }
}
