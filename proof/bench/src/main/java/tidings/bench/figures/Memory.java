package tidings.bench.figures;

import java.time.Duration;
import java.util.List;
import tidings.bench.Figure;
import tidings.bench.Target;
import tidings.bench.Unit;
import tidings.bench.system.Instruments;

/// The memory of everything, after all else was measured: of what processes share, each has its part.
final class Memory implements Measurement {
    @Override
    public List<String> names() {
        return List.of("memory");
    }

    @Override
    public Duration takes(Effort effort) {
        return Duration.ofSeconds(5);
    }

    @Override
    public List<Figure> take(Bench bench) throws Exception {
        var series = new Series();
        bench.orders(bench.sustainedRate(), bench.effort().seconds(10));
        var megabytes = bench.instruments().processes().megabytes();
        megabytes.remove(Instruments.GENERATOR);
        series.add(
                "all",
                Unit.MEGABYTES,
                megabytes.values().stream().mapToDouble(it -> it).sum());
        megabytes.forEach((part, its) -> series.add("of " + part, Unit.MEGABYTES, its));
        return List.of(Figure.of("memory", "Memory of everything after load (PSS)", series.of("all"))
                .wanted(Target.atMost(2_300, 1_600))
                .with(series.beginningWith("of ")));
    }
}
