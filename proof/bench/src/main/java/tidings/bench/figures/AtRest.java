package tidings.bench.figures;

import java.time.Duration;
import java.util.List;
import tidings.bench.Figure;
import tidings.bench.Rate;
import tidings.bench.Target;
import tidings.bench.Unit;
import tidings.bench.system.Instruments;

/// What the system costs while nobody wants anything.
final class AtRest implements Measurement {
    private static final int SECONDS = 20;

    @Override
    public List<String> names() {
        return List.of("cpu-at-rest");
    }

    @Override
    public Duration takes(Effort effort) {
        return effort.each(SECONDS);
    }

    @Override
    public List<Figure> take(Bench bench) throws Exception {
        var series = new Series();
        for (var round = 1; round <= bench.effort().rounds(); round++) {
            bench.system().settle();
            var processes = bench.instruments().processes();
            var before = processes.processorTime();
            Thread.sleep(bench.effort().seconds(SECONDS));
            var spent = processes.processorTime().since(before).without(List.of(Instruments.GENERATOR));
            series.add("at rest", Unit.PERCENT, spent.percentOfACore());
            spent.seconds()
                    .forEach((part, seconds) ->
                            series.add("of " + part, Unit.PERCENT, 100 * seconds / Rate.seconds(spent.at())));
        }
        return List.of(Figure.of("cpu-at-rest", "The whole at rest, share of one core", series.of("at rest"))
                .wanted(Target.atMost(5, 2))
                .with(series.beginningWith("of ")));
    }
}
