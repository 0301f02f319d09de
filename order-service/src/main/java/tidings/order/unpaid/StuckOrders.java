package tidings.order.unpaid;

import io.micrometer.core.instrument.Tags;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tidings.events.Money;
import tidings.events.OrderId;
import tidings.events.UserId;
import tidings.messaging.SampledGauges;

/// Stuck orders are still PLACED long after an order is usually settled. They end in time nevertheless, by the
/// [PaymentDeadline]; until then somebody can look why. When that is moves on while payments cannot be heard.
///
/// Reads what is PLACED and nothing else, by the deadline's own index; so `PLACED` stands in the statements.
@Component
class StuckOrders {
    private final JdbcClient database;
    private final Clock clock;
    private final Duration usual;
    private final Duration patience;

    StuckOrders(
            JdbcClient database,
            Clock clock,
            @Value("${tidings.order.stuck-after}") Duration usual,
            @Value("${tidings.order.payment-timeout}") Duration patience,
            SampledGauges gauges) {
        this.database = database;
        this.clock = clock;
        this.usual = usual;
        this.patience = patience;
        gauges.add("tidings.orders.stuck", null, Tags.empty(), this::count);
        gauges.add("tidings.orders.stuck.oldest", "seconds", Tags.empty(), this::age);
    }

    /// The stuck orders, the oldest first.
    List<StuckOrder> oldest(int atMost) {
        return database.sql("""
                select id, user_id, amount, currency, placed_at, coalesce(passed - awaited_since, 0) as counted
                from orders, deadline_clock
                where status = 'PLACED' and placed_at < ?
                order by placed_at
                limit ?
                """).params(hangsSince(), atMost).query(this::read).list();
    }

    /// How many orders are stuck.
    long count() {
        return database.sql("select count(*) from orders where status = 'PLACED' and placed_at < ?")
                .param(hangsSince())
                .query(Long.class)
                .single();
    }

    /// The age of the oldest, in seconds; 0 when there is none.
    private double age() {
        return oldest(1).stream().mapToDouble(StuckOrder::waitingSeconds).sum();
    }

    private StuckOrder read(ResultSet row, int number) throws SQLException {
        var placedAt = row.getObject("placed_at", OffsetDateTime.class).toInstant();
        return new StuckOrder(
                new OrderId(row.getObject("id", UUID.class)),
                new UserId(row.getObject("user_id", UUID.class)),
                new Money(row.getLong("amount"), row.getString("currency")),
                placedAt,
                Duration.between(placedAt, clock.instant()).toSeconds(),
                clock.instant().plus(patience).minusMillis(row.getLong("counted")));
    }

    private OffsetDateTime hangsSince() {
        return clock.instant().minus(usual).atOffset(ZoneOffset.UTC);
    }
}
