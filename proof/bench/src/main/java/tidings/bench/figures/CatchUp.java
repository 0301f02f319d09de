package tidings.bench.figures;

import java.time.Duration;
import java.util.List;
import tidings.bench.Figure;
import tidings.bench.Rate;
import tidings.bench.Target;
import tidings.bench.Unit;
import tidings.provisioning.Trouble;

/// How fast a service catches up that was away for a minute, while orders keep coming at a quarter of the rate that is
/// sustained: the events that it hears a second, beside those that arrive.
final class CatchUp implements Measurement {
    private static final int AWAY = 60;
    private static final int AFTERWARDS = 20;
    private static final long JUST_TOLD = 20; // events
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final String service;
    private final Target target;

    CatchUp(String service, double wanted) {
        this.service = service;
        this.target = Target.atLeast(wanted);
    }

    @Override
    public List<String> names() {
        return List.of("catch-up-" + service.replace("-service", ""));
    }

    @Override
    public Duration takes(Effort effort) {
        return effort.each(AWAY + AFTERWARDS);
    }

    @Override
    public List<Figure> take(Bench bench) throws Exception {
        var rate = bench.sustainedRate() / 4;
        var series = new Series();
        for (var round = 1; round <= bench.effort().rounds(); round++) {
            bench.say("Round %d: %s is away, at %.0f orders/s".formatted(round, service, rate));
            bench.system().settle();
            round(bench, rate, series);
        }
        return List.of(
                Figure.of(names().getFirst(), "Catching up after a minute: " + service, series.of("events heard"))
                        .over(series.of("events that arrive"))
                        .wanted(target));
    }

    private void round(Bench bench, double rate, Series series) throws InterruptedException {
        var part = bench.system().part(service);
        part.stop();
        var away = bench.effort().seconds(AWAY);
        bench.ordersOnly(rate, away);
        var missed = bench.system().lagOf(service);
        var arriving = Rate.perSecond(missed, away);
        var customers = Thread.ofVirtual()
                .start(() -> bench.ordersOnly(rate, bench.effort().seconds(AFTERWARDS)));
        part.launch();
        series.add("events that arrive", Unit.PER_SECOND, arriving);
        series.add("events heard", Unit.PER_SECOND, arriving + caughtUpPerSecond(bench));
        part.start();
        customers.join();
    }

    /// By how many events a second the lag falls: from the moment at which it begins to, until it is of nothing but
    /// what has just been told.
    private double caughtUpPerSecond(Bench bench) throws InterruptedException {
        var launched = System.nanoTime();
        var most = bench.system().lagOf(service);
        for (var lag = most; lag >= most; lag = bench.system().lagOf(service)) {
            most = lag;
            refuseForEver(launched);
        }
        var began = System.nanoTime();
        var lag = most;
        while (lag > JUST_TOLD) {
            refuseForEver(launched);
            lag = bench.system().lagOf(service);
        }
        return (most - lag) / Rate.secondsSince(began);
    }

    private void refuseForEver(long launched) {
        if (System.nanoTime() - launched > LONGEST.toNanos()) {
            throw new Trouble("%s has not caught up within %d s, so nothing was measured."
                    .formatted(service, LONGEST.toSeconds()));
        }
    }
}
