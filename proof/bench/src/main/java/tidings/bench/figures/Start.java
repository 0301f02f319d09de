package tidings.bench.figures;

import java.time.Duration;
import java.util.List;
import tidings.bench.Figure;
import tidings.bench.Rate;
import tidings.bench.Target;
import tidings.bench.Unit;
import tidings.bench.load.ClosedLoop;
import tidings.bench.load.OrderRound;

/// How long it takes from nothing that runs to the first confirmed order, and from there until the system is as fast as
/// it gets within two minutes.
final class Start implements Measurement {
    private static final int CUSTOMERS = 20;
    private static final int TO_PEAK = 120;

    @Override
    public List<String> names() {
        return List.of("start", "time-to-peak");
    }

    @Override
    public Duration takes(Effort effort) {
        return effort.each(TO_PEAK).plusSeconds(30L * effort.rounds());
    }

    @Override
    public List<Figure> take(Bench bench) throws Exception {
        var series = new Series();
        for (var round = 1; round <= bench.effort().rounds(); round++) {
            bench.say("Round %d: a start, the first order, and then full speed".formatted(round));
            bench.system().collectLetters();
            bench.system().stopButMail();
            var began = System.nanoTime();
            bench.system().start();
            series.add("until all is ready", Unit.SECONDS, Rate.secondsSince(began));
            bench.beginAnew();
            var first = new OrderRound();
            bench.shoppers().order(first, System.nanoTime());
            bench.awaitConfirmationOf(first);
            series.add("until the first order is confirmed", Unit.SECONDS, Rate.secondsSince(began));
            toPeak(bench, series);
        }
        return List.of(
                Figure.of(
                                "start",
                                "Trained programs to the first confirmed order",
                                series.of("until the first order is confirmed"))
                        .wanted(Target.atMost(12, 8))
                        .with(List.of(series.of("until all is ready")))
                        .saying("The command and the mail server run already; twenty customers sign up meanwhile."),
                Figure.of("time-to-peak", "Ready to 90 % of the peak", series.of("until 90 % of the peak"))
                        .wanted(Target.atMost(90, 30))
                        .with(List.of(series.of("the peak"))));
    }

    private static void toPeak(Bench bench, Series series) throws InterruptedException {
        var orders = new OrderRound();
        var peak = Peak.of(orders);
        var shop = bench.shoppers();
        new ClosedLoop(CUSTOMERS).run(bench.effort().seconds(TO_PEAK), () -> shop.order(orders, System.nanoTime()));
        peak.end();
        series.add("the peak", Unit.PER_SECOND, peak.perSecond());
        series.add("until 90 % of the peak", Unit.SECONDS, peak.secondsUntilNearly());
        bench.awaitConfirmationOf(orders);
    }
}
