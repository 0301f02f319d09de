package tidings.bench.figures;

import java.time.Duration;
import java.util.List;
import tidings.bench.Figure;
import tidings.bench.Target;
import tidings.bench.Unit;

/// How long things take at half of the rate that is sustained, where nothing queues up: from the 202 to the
/// confirmation, while the provider takes 10 ms, and from the outbox to a consumer.
final class HalfLoad implements Measurement {
    private static final int SECONDS = 30;
    private static final int PROVIDER = 10;

    @Override
    public List<String> names() {
        return List.of("confirm-latency", "outbox-latency");
    }

    @Override
    public Duration takes(Effort effort) {
        return effort.each(SECONDS);
    }

    @Override
    public List<Figure> take(Bench bench) throws Exception {
        var rate = bench.sustainedRate() / 2;
        var series = new Series();
        bench.system().providerTakes(PROVIDER);
        for (var round = 1; round <= bench.effort().rounds(); round++) {
            bench.say("Round %d: %.0f orders/s, the provider at %d ms".formatted(round, rate, PROVIDER));
            var publication = bench.watch().publicationFromNowOn();
            var orders = bench.orders(rate, bench.effort().seconds(SECONDS));
            series.add(
                    "confirmed within (p99)",
                    Unit.MILLISECONDS,
                    orders.confirmation().p99());
            series.add(
                    "confirmed within (p50)",
                    Unit.MILLISECONDS,
                    orders.confirmation().median());
            series.add(
                    "accepted within (p99)",
                    Unit.MILLISECONDS,
                    orders.acceptance().p99());
            series.add("consumable within (p99)", Unit.MILLISECONDS, publication.p99());
            series.add("consumable within (p50)", Unit.MILLISECONDS, publication.median());
        }
        bench.system().providerTakes(0);
        return figures(series);
    }

    private static List<Figure> figures(Series series) {
        return List.of(
                Figure.of("confirm-latency", "202 to CONFIRMED, half load (p99)", series.of("confirmed within (p99)"))
                        .wanted(Target.atMost(100, 60))
                        .with(List.of(series.of("confirmed within (p50)"), series.of("accepted within (p99)"))),
                Figure.of("outbox-latency", "Told to consumable, half load (p99)", series.of("consumable within (p99)"))
                        .wanted(Target.atMost(30, 10))
                        .with(List.of(series.of("consumable within (p50)")))
                        .saying("Counted from just before the commit, which is part of it."));
    }
}
