package tidings.analytics;

import java.sql.Types;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tidings.events.OrderId;
import tidings.events.UserId;
import tidings.messaging.Envelope;

/// The journeys of all orders: one row an event, added and never changed, so that nobody waits for anybody. The ids of
/// events are content here: a journey says which event came of which.
@Repository
class Journeys {
    private final JdbcClient database;

    Journeys(JdbcClient database) {
        this.database = database;
    }

    void note(OrderId order, UserId user, Envelope event) {
        database.sql("""
                insert into journey (order_id, event_id, event, source, time, caused_by, user_id)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(order.value(), event.id(), event.type(), event.source())
                .param(event.time().atOffset(ZoneOffset.UTC))
                .param(6, event.causationId(), Types.OTHER)
                .param(user.value())
                .update();
    }

    /// What is known of it: empty until the first event has arrived, and to everybody but the order's customer.
    Journey of(OrderId order, UserId user) {
        return Journey.through(database.sql("""
                select event, source, time, event_id, caused_by
                from journey
                where order_id = ? and user_id = ?
                """)
                .params(order.value(), user.value())
                .query(Journey.Step.class)
                .list());
    }
}
