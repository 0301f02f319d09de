package tidings.bench.figures;

import java.time.Duration;
import java.util.List;
import tidings.bench.Figure;
import tidings.bench.Target;
import tidings.bench.Unit;

/// What a provider costs the customers that takes 2 s for each answer: nothing of the acceptance, and two answers until
/// the confirmation.
final class SlowProvider implements Measurement {
    private static final int SECONDS = 30;
    private static final int SLOW = 2_000;

    @Override
    public List<String> names() {
        return List.of("slow-provider-acceptance", "slow-provider-confirmation");
    }

    @Override
    public Duration takes(Effort effort) {
        return effort.each(3 * SECONDS);
    }

    @Override
    public List<Figure> take(Bench bench) throws Exception {
        var rate = bench.sustainedRate() / 2;
        var series = new Series();
        for (var round = 1; round <= bench.effort().rounds(); round++) {
            bench.say("Round %d: %.0f orders/s, a healthy provider and then a slow one".formatted(round, rate));
            var length = bench.effort().seconds(SECONDS);
            var healthy = bench.orders(rate, length);
            bench.system().providerTakes(SLOW);
            var slow = bench.orders(rate, length);
            bench.system().providerTakes(0);
            series.add(
                    "healthy: accepted within (p99)",
                    Unit.MILLISECONDS,
                    healthy.acceptance().p99());
            series.add(
                    "slow: accepted within (p99)",
                    Unit.MILLISECONDS,
                    slow.acceptance().p99());
            series.add(
                    "confirmed within (p50)",
                    Unit.MILLISECONDS,
                    slow.confirmation().median());
            series.add(
                    "confirmed within (p99)",
                    Unit.MILLISECONDS,
                    slow.confirmation().p99());
        }
        return figures(series);
    }

    private static List<Figure> figures(Series series) {
        return List.of(
                Figure.of(
                                "slow-provider-acceptance",
                                "Provider at 2 s: acceptance (p99) ÷ healthy",
                                series.of("slow: accepted within (p99)"))
                        .over(series.of("healthy: accepted within (p99)"))
                        .wanted(Target.atMost(1.2)),
                Figure.of(
                                "slow-provider-confirmation",
                                "Provider at 2 s: 202 to CONFIRMED (p99)",
                                series.of("confirmed within (p99)"))
                        .wanted(Target.atMost(6_000))
                        .with(List.of(series.of("confirmed within (p50)"))));
    }
}
