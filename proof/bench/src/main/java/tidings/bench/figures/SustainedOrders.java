package tidings.bench.figures;

import static tidings.bench.Unit.COUNT;
import static tidings.bench.Unit.MILLISECONDS;
import static tidings.bench.Unit.PER_SECOND;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tidings.bench.Figure;
import tidings.bench.Quantity;
import tidings.bench.Rate;
import tidings.bench.Target;
import tidings.bench.floor.OrderFloor;
import tidings.bench.floor.Work;
import tidings.bench.load.OrderRound;
import tidings.bench.system.BenchSystem;
import tidings.bench.system.Instruments;

/// Orders at the rate that is sustained: how many that are, and what one of them costs. The floor and the system take
/// turns.
final class SustainedOrders implements Measurement {
    private static final int OURS = 30;
    private static final int FLOOR = 10;
    private static final double MILLIS = 1_000;
    private static final String PROCESSOR = "of ";
    private static final String OF_DATABASE = "transactions in ";
    private static final String OF_BROKER = "requests to the broker: ";

    @Override
    public List<String> names() {
        return List.of("sustained-orders", "cpu-per-order", "transactions-per-order", "round-trips-per-order");
    }

    @Override
    public Duration takes(Effort effort) {
        return effort.each(OURS + FLOOR).plus(effort.seconds(15).multipliedBy(8));
    }

    @Override
    public List<Figure> take(Bench bench) throws Exception {
        bench.sustainedRate(); // looked for before the floor is there
        var floor = bench.system().orderFloor();
        floor.prepare();
        var series = new Series();
        for (var round = 1; round <= bench.effort().rounds(); round++) {
            bench.say("Round %d: the floor, and then what is sustained".formatted(round));
            floor(bench, floor, series);
            if (round > 1) {
                bench.lookAgainForTheSustainedRate();
            }
            while (!isHeld(bench, series)) {
                bench.lowerTheSustainedRate();
            }
        }
        bench.instruments()
                .pgbench(bench.effort().seconds(FLOOR))
                .ifPresent(rate -> series.add("floor: transactions of pgbench", PER_SECOND, rate));
        floor.remove();
        return figures(series);
    }

    private static void floor(Bench bench, OrderFloor floor, Series series) throws InterruptedException {
        bench.system().settle();
        var processes = bench.instruments().processes();
        var before = processes.processorTime();
        var work = floor.run(bench.effort().seconds(FLOOR));
        var spent = processes.processorTime().since(before);
        series.add("transactions of the floor", PER_SECOND, work.perSecond());
        var database = millis(spent.of("postgres"), work);
        var client = millis(spent.of(Instruments.GENERATOR), work);
        series.add("processor time of a floor transaction", MILLISECONDS, database + client);
        series.add("floor: of the database", MILLISECONDS, database);
        series.add("floor: of its client", MILLISECONDS, client);
    }

    private static double millis(double seconds, Work work) {
        return seconds * MILLIS / work.done();
    }

    /// Holds the rate, and notes what that costs until nothing of it is under way any more, letters included. Returns
    /// whether it was sustained.
    private static boolean isHeld(Bench bench, Series series) throws SQLException, InterruptedException {
        var length = bench.effort().seconds(OURS);
        bench.system().settle();
        var observed = Observation.begin(bench.instruments());
        var round = bench.orders(bench.sustainedRate(), length);
        bench.system().settle();
        var kept = SustainedRate.isKept(round);
        bench.say(
                "  %.1f orders/s %s".formatted(bench.sustainedRate(), kept ? "held" : "not held: a little less, then"));
        if (kept) {
            note(observed.end(), round, length, series);
        }
        return kept;
    }

    private static void note(Observation cost, OrderRound round, Duration length, Series series) {
        var orders = round.acceptance().count();
        series.add(
                "confirmed orders",
                PER_SECOND,
                Rate.perSecond(round.confirmation().count(), length));
        series.add("confirmed within (p50)", MILLISECONDS, round.confirmation().median());
        series.add("confirmed within (p99)", MILLISECONDS, round.confirmation().p99());
        series.add("accepted within (p99)", MILLISECONDS, round.acceptance().p99());
        var all = cost.time().without(List.of(Instruments.GENERATOR));
        series.add("processor time of an order", MILLISECONDS, all.millisecondsEach(orders));
        series.add(
                "without the stand-ins",
                MILLISECONDS,
                all.without(BenchSystem.STAND_INS).millisecondsEach(orders));
        cost.time()
                .seconds()
                .forEach((part, seconds) -> series.add(PROCESSOR + part, MILLISECONDS, seconds * MILLIS / orders));
        series.add("transactions of an order", COUNT, ratio(cost.database().allTransactions(), orders));
        cost.database()
                .transactions()
                .forEach((database, number) -> series.add(OF_DATABASE + database, COUNT, ratio(number, orders)));
        series.add("round trips of an order", COUNT, ratio(cost.database().allStatements(), orders));
        cost.broker().requests().forEach((kind, number) -> series.add(OF_BROKER + kind, COUNT, ratio(number, orders)));
    }

    private static double ratio(long number, long orders) {
        return (double) number / orders;
    }

    private static List<Figure> figures(Series series) {
        return List.of(
                Figure.of("sustained-orders", "Orders confirmed a second, sustained", series.of("confirmed orders"))
                        .over(series.of("transactions of the floor"))
                        .wanted(Target.atLeast(0.03, 0.06))
                        .with(List.of(
                                series.of("confirmed within (p50)"),
                                series.of("confirmed within (p99)"),
                                series.of("accepted within (p99)"))),
                Figure.of("cpu-per-order", "Processor time of an order", series.of("processor time of an order"))
                        .over(series.of("processor time of a floor transaction"))
                        .wanted(Target.atMost(28, 14))
                        .with(details(series)),
                Figure.of(
                                "transactions-per-order",
                                "Database transactions of an order",
                                series.of("transactions of an order"))
                        .wanted(Target.atMost(4, 2))
                        .with(series.beginningWith(OF_DATABASE)),
                Figure.of(
                                "round-trips-per-order",
                                "Round trips to the database of an order",
                                series.of("round trips of an order"))
                        .wanted(Target.atMost(15, 8))
                        .with(series.beginningWith(OF_BROKER))
                        .saying("A batch counts for each of its statements. Fetches include the watch's."));
    }

    private static List<Quantity> details(Series series) {
        return Stream.of(
                        Stream.of(series.of("without the stand-ins")),
                        series.beginningWith(PROCESSOR).stream(),
                        series.beginningWith("floor: ").stream())
                .flatMap(Function.identity())
                .toList();
    }
}
