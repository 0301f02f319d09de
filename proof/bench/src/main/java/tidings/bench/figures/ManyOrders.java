package tidings.bench.figures;

import static tidings.bench.Unit.MILLISECONDS;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import tidings.bench.Figure;
import tidings.bench.Target;
import tidings.bench.system.Instruments;

/// Whether an order costs more where a million are stored: the same rate, before and after.
final class ManyOrders implements Measurement {
    private static final int STORED = 1_000_000;
    private static final int SECONDS = 30;
    private static final double RATE = 20; // orders a second: what any of our systems sustains

    @Override
    public List<String> names() {
        return List.of("many-orders");
    }

    @Override
    public Duration takes(Effort effort) {
        return effort.each(2 * SECONDS).plus(Duration.ofMillis(effort.of(STORED) / 2));
    }

    @Override
    public List<Figure> take(Bench bench) throws Exception {
        var series = new Series();
        measure(bench, "with few stored", series);
        var stored = bench.effort().of(STORED);
        bench.say("Storing %,d orders in all databases".formatted(stored));
        bench.system().storeOrders(stored);
        measure(bench, "with many stored", series);
        bench.say("Taking them away again");
        bench.system().removeStoredOrders();
        return List.of(Figure.of(
                        "many-orders", "Processor time of an order, 1 M orders stored", series.of("with many stored"))
                .over(series.of("with few stored"))
                .wanted(Target.atMost(1.25, 1.1))
                .saying("In all databases, inboxes and outboxes; a topic is a log, whose length costs nothing."));
    }

    private static void measure(Bench bench, String when, Series series) throws SQLException, InterruptedException {
        for (var round = 1; round <= bench.effort().rounds(); round++) {
            bench.say("Round %d %s".formatted(round, when));
            bench.system().settle();
            var processes = bench.instruments().processes();
            var before = processes.processorTime();
            var orders = bench.orders(RATE, bench.effort().seconds(SECONDS));
            var spent = processes.processorTime().since(before).without(List.of(Instruments.GENERATOR));
            series.add(
                    when,
                    MILLISECONDS,
                    spent.millisecondsEach(orders.acceptance().count()));
        }
    }
}
