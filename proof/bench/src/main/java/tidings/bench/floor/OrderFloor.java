package tidings.bench.floor;

import static java.util.Collections.nCopies;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import tidings.probes.database.DatabaseProbe.Entrance;
import tidings.provisioning.Trouble;

/// The least that accepting an order costs: the same two inserts and a commit, on plain connections to the same
/// database, and nothing else. The tables are copies of the service's, with the same columns, constraints and indexes.
public final class OrderFloor {
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final int CONNECTIONS = 10; // as many as a service's pool has

    private static final String ORDER = """
            insert into bench.orders (id, version, user_id, idempotency_key, lines, amount, currency, payment_method,
                                      placed_at, status)
            values (?, 0, ?, ?, ?::jsonb, 6198, 'EUR', 'pm_card_visa', now(), 'PLACED')
            """;
    private static final String NEWS = """
            insert into bench.outbox (event_id, topic, key, type, schema, time, correlation_id, traceparent, payload)
            values (?, 'orders', ?, 'OrderPlaced', 'orders/OrderPlaced/1', now(), ?,
                    '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', ?)
            """;
    private static final String LINES = """
            [{"sku":"espresso-cups","quantity":1,"unitPrice":{"amount":2400,"currency":"EUR"}},\
            {"sku":"house-blend","quantity":2,"unitPrice":{"amount":1899,"currency":"EUR"}}]""";

    private final Entrance database;

    /// @param database to order-service's database, as its administrator
    public OrderFloor(Entrance database) {
        this.database = database;
    }

    /// Makes the tables, and places orders for a while, so that nothing is measured that happens only once.
    public void prepare() throws SQLException, InterruptedException {
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            statement.execute("""
                    drop schema if exists bench cascade;
                    create schema bench;
                    create table bench.orders (like public.orders including all);
                    create table bench.outbox (like messaging.outbox including defaults including identity);
                    create index on bench.outbox (tx);
                    create index on bench.outbox (id);
                    alter table bench.orders set (autovacuum_enabled = off); -- it would come while ours is measured
                    alter table bench.outbox set (autovacuum_enabled = off);
                    """);
        }
        run(WARM_UP);
    }

    /// Takes the tables away, with what was written to them.
    public void remove() throws SQLException {
        try (var connection = database.open();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists bench cascade");
        }
    }

    /// Places orders as fast as the database takes them, for so long.
    public Work run(Duration length) throws InterruptedException {
        var began = System.nanoTime();
        var end = began + length.toNanos();
        var placed = new LongAdder();
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (var loop : threads.invokeAll(nCopies(CONNECTIONS, placing(end, placed)))) {
                loop.get();
            }
        } catch (ExecutionException e) {
            throw new Trouble("The floor was not to be had: %s.".formatted(e.getCause()), e);
        }
        return new Work(placed.sum(), Duration.ofNanos(System.nanoTime() - began));
    }

    private Callable<Void> placing(long end, LongAdder placed) {
        return () -> {
            placeUntil(end, placed);
            return null;
        };
    }

    private void placeUntil(long end, LongAdder placed) throws SQLException {
        try (var connection = database.open()) {
            connection.setAutoCommit(false);
            try (var order = connection.prepareStatement(ORDER);
                    var news = connection.prepareStatement(NEWS)) {
                while (System.nanoTime() < end) {
                    place(connection, order, news);
                    placed.increment();
                }
            }
        }
    }

    private static void place(Connection connection, PreparedStatement order, PreparedStatement news)
            throws SQLException {
        var id = UUID.randomUUID();
        order.setObject(1, id);
        order.setObject(2, UUID.randomUUID());
        order.setString(3, id.toString());
        order.setString(4, LINES);
        order.executeUpdate();
        news.setObject(1, UUID.randomUUID());
        news.setString(2, id.toString());
        news.setString(3, id.toString());
        news.setString(
                4,
                "{\"orderId\":\"%s\",\"lines\":%s,\"total\":{\"amount\":6198,\"currency\":\"EUR\"}}"
                        .formatted(id, LINES));
        news.executeUpdate();
        connection.commit();
    }
}
