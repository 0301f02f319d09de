package tidings.bench.figures;

import java.time.Duration;
import java.util.List;
import tidings.bench.Figure;
import tidings.bench.Rate;
import tidings.bench.Target;
import tidings.bench.Unit;
import tidings.bench.load.ClosedLoop;
import tidings.bench.load.OrderRound;

/// As many orders as twenty customers can send, and whether others are still served while the system catches up.
final class Burst implements Measurement {
    private static final int CUSTOMERS = 20;
    private static final int OURS = 20;
    private static final int FLOOR = 10;
    private static final int AFTERWARDS = 10;
    private static final double OTHERS = 10; // orders a second

    @Override
    public List<String> names() {
        return List.of("accepted-burst", "acceptance-while-catching-up");
    }

    @Override
    public Duration takes(Effort effort) {
        return effort.each(OURS + FLOOR + AFTERWARDS + OURS); // as long again, to catch up
    }

    @Override
    public List<Figure> take(Bench bench) throws Exception {
        var floor = bench.system().orderFloor();
        floor.prepare();
        var series = new Series();
        for (var round = 1; round <= bench.effort().rounds(); round++) {
            bench.say("Round %d: the floor, and then %d customers at full speed".formatted(round, CUSTOMERS));
            bench.system().settle();
            series.add(
                    "transactions of the floor",
                    Unit.PER_SECOND,
                    floor.run(bench.effort().seconds(FLOOR)).perSecond());
            burst(bench, series);
        }
        floor.remove();
        return List.of(
                Figure.of("accepted-burst", "Orders accepted a second in a burst", series.of("accepted orders"))
                        .over(series.of("transactions of the floor"))
                        .wanted(Target.atLeast(0.07, 0.15))
                        .with(List.of(series.of("accepted within (p99)"), series.of("confirmed within (p99)"))),
                Figure.of(
                                "acceptance-while-catching-up",
                                "Acceptance while the rest catches up (p99)",
                                series.of("accepted within, while catching up (p99)"))
                        .wanted(Target.atMost(100)));
    }

    private static void burst(Bench bench, Series series) throws InterruptedException {
        var length = bench.effort().seconds(OURS);
        var orders = new OrderRound();
        var shop = bench.shoppers();
        var accepted = new ClosedLoop(CUSTOMERS).run(length, () -> shop.order(orders, System.nanoTime()));
        series.add("accepted orders", Unit.PER_SECOND, Rate.perSecond(accepted, length));
        series.add(
                "accepted within (p99)", Unit.MILLISECONDS, orders.acceptance().p99());
        var others = bench.ordersOnly(OTHERS, bench.effort().seconds(AFTERWARDS));
        series.add(
                "accepted within, while catching up (p99)",
                Unit.MILLISECONDS,
                others.acceptance().p99());
        bench.awaitConfirmationOf(orders);
        series.add(
                "confirmed within (p99)",
                Unit.MILLISECONDS,
                orders.confirmation().p99());
    }
}
