package tidings.bench.figures;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import tidings.bench.Figure;
import tidings.bench.Rate;
import tidings.bench.Target;
import tidings.bench.Unit;
import tidings.bench.floor.ProducerFloor;
import tidings.probes.broker.BrokerProbe;
import tidings.provisioning.Trouble;

/// How fast the relay sends a backlog, beside a plain producer that sends the same records. The backlog is committed at
/// once, on a topic that nobody hears.
final class OutboxDrain implements Measurement {
    private static final String TOPIC = "bench-drain";
    private static final int PARTITIONS = 6; // as the topics of the shop have
    private static final int RECORDS = 100_000;
    private static final int FEW = 10_000;
    private static final String CONTENT = "{\"orderId\":\"019a0000-0000-7000-8000-000000000000\",\"padding\":\"%s\"}"
            .formatted("x".repeat(200)); // as long as an order of two lines
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Override
    public List<String> names() {
        return List.of("outbox-drain");
    }

    @Override
    public Duration takes(Effort effort) {
        return effort.each(15);
    }

    @Override
    public List<Figure> take(Bench bench) throws Exception {
        var records = Math.max(FEW, bench.effort().of(RECORDS));
        var producer = new ProducerFloor(bench.system().broker());
        producer.prepare(List.of(TOPIC, ProducerFloor.TOPIC), PARTITIONS);
        var series = new Series();
        for (var round = 1; round <= bench.effort().rounds(); round++) {
            bench.say("Round %d: a plain producer, and then a backlog of %,d events".formatted(round, records));
            bench.system().settle();
            var plain = producer.run(records, CONTENT);
            series.add("records of a plain producer", Unit.PER_SECOND, plain.perSecond());
            series.add("events of the outbox", Unit.PER_SECOND, records / drain(bench, records));
        }
        forget(bench);
        producer.remove(Set.of(TOPIC, ProducerFloor.TOPIC));
        return List.of(Figure.of("outbox-drain", "A backlog drains, events a second", series.of("events of the outbox"))
                .over(series.of("records of a plain producer"))
                .wanted(Target.atLeast(0.2, 0.5)));
    }

    /// Returns how many seconds it took.
    private static double drain(Bench bench, int records) throws SQLException, InterruptedException {
        try (var broker = new BrokerProbe(bench.system().broker())) {
            var end = sent(broker) + records;
            tell(bench, records);
            var began = System.nanoTime();
            while (sent(broker) < end) {
                if (System.nanoTime() - began > LONGEST.toNanos()) {
                    throw new Trouble(
                            "The relay has not sent %,d events within %d s.".formatted(records, LONGEST.toSeconds()));
                }
                Thread.sleep(10);
            }
            return Rate.secondsSince(began);
        }
    }

    private static long sent(BrokerProbe broker) {
        return broker.ends(List.of(TOPIC)).values().stream().mapToLong(it -> it).sum();
    }

    private static void tell(Bench bench, int records) throws SQLException {
        try (var orders = bench.system().orders();
                var insert = orders.prepareStatement("""
                        insert into messaging.outbox (event_id, topic, key, type, schema, time, correlation_id, payload)
                        select gen_random_uuid(), ?, number::text, 'OrderPlaced', 'orders/OrderPlaced/1', now(),
                               number::text, ?
                        from generate_series(1, ?) as number
                        """)) {
            insert.setString(1, TOPIC);
            insert.setString(2, CONTENT);
            insert.setInt(3, records);
            insert.executeUpdate();
        }
    }

    /// Or the checker would miss what was told on the shop's own topics.
    private static void forget(Bench bench) throws SQLException {
        try (var orders = bench.system().orders();
                var delete = orders.prepareStatement("delete from messaging.outbox where topic = ?")) {
            delete.setString(1, TOPIC);
            delete.executeUpdate();
        }
    }
}
