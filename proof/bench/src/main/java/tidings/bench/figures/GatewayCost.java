package tidings.bench.figures;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import tidings.bench.Figure;
import tidings.bench.Rate;
import tidings.bench.Target;
import tidings.bench.Unit;
import tidings.bench.load.ClosedLoop;
import tidings.bench.load.Latencies;
import tidings.bench.load.OpenLoop;
import tidings.bench.load.Requests;

/// What the gateway adds to a request that reads the products, which order-service answers from memory: through it and
/// past it by turns.
final class GatewayCost implements Measurement {
    private static final int SECONDS = 8;
    private static final int CONNECTIONS = 16;
    private static final double UNHURRIED = 300; // requests a second, of which nothing queues up
    private static final double MILLIS = 1_000;

    @Override
    public List<String> names() {
        return List.of("gateway-cpu", "gateway-latency");
    }

    @Override
    public Duration takes(Effort effort) {
        return effort.each(4 * SECONDS);
    }

    @Override
    public List<Figure> take(Bench bench) throws Exception {
        var series = new Series();
        try (var direct = new Requests(bench.system().direct("order-service").resolve("/products"));
                var through =
                        new Requests(URI.create(bench.system().gateway() + "/").resolve("/api/products"))) {
            for (var round = 1; round <= bench.effort().rounds(); round++) {
                bench.say("Round %d: past the gateway and through it".formatted(round));
                var length = bench.effort().seconds(SECONDS);
                series.add("direct requests", Unit.PER_SECOND, perSecond(direct, length));
                series.add("requests through the gateway", Unit.PER_SECOND, costly(bench, through, length, series));
                var past = unhurried(direct, length);
                var with = unhurried(through, length);
                series.add("direct (p99)", Unit.MILLISECONDS, past.p99());
                series.add("through the gateway (p99)", Unit.MILLISECONDS, with.p99());
                series.add("the gateway adds (p99)", Unit.MILLISECONDS, Math.max(0, with.p99() - past.p99()));
            }
        }
        return List.of(
                Figure.of("gateway-cpu", "The gateway adds to a request, processor time", series.of("of the gateway"))
                        .wanted(Target.atMost(0.20, 0.12))
                        .with(List.of(series.of("direct requests"), series.of("requests through the gateway"))),
                Figure.of("gateway-latency", "The gateway adds to a request (p99)", series.of("the gateway adds (p99)"))
                        .wanted(Target.atMost(3))
                        .with(List.of(series.of("direct (p99)"), series.of("through the gateway (p99)"))));
    }

    private static double perSecond(Requests requests, Duration length) {
        return Rate.perSecond(new ClosedLoop(CONNECTIONS).run(length, requests::read), length);
    }

    private static double costly(Bench bench, Requests through, Duration length, Series series) {
        var processes = bench.instruments().processes();
        var before = processes.processorTime();
        var rate = perSecond(through, length);
        var spent = processes.processorTime().since(before).of("api-gateway");
        series.add("of the gateway", Unit.MILLISECONDS, spent * MILLIS / (rate * Rate.seconds(length.toNanos())));
        return rate;
    }

    private static Latencies unhurried(Requests requests, Duration length) {
        var latencies = new Latencies();
        new OpenLoop(UNHURRIED).run(length, due -> {
            requests.read();
            latencies.note(System.nanoTime() - due);
        });
        return latencies;
    }
}
