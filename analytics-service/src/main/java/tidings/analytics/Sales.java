package tidings.analytics;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tidings.events.OrderCancelled;
import tidings.events.OrderConfirmed;
import tidings.events.OrderPlaced;
import tidings.events.UserId;
import tools.jackson.databind.json.JsonMapper;

/// The sales: one row an order, to which each event adds what it knows, whichever comes first.
///
/// No row is shared between orders. A counter would be: every event would wait for it, and two instances that count the
/// same products in different order would wait for each other. Summing up is left to the one who asks, now and then.
@Repository
class Sales {
    private final JdbcClient database;
    private final JsonMapper json;

    Sales(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void placed(OrderPlaced order) {
        database.sql("""
                insert into sale (order_id, lines) values (?, ?::jsonb)
                on conflict (order_id) do update set lines = excluded.lines
                """)
                .params(order.orderId().value(), json.writeValueAsString(order.lines()))
                .update();
    }

    /// Counts an order for the day on which it happened (UTC), which its journey tells.
    void confirmed(OrderConfirmed order) {
        database.sql("""
                insert into sale (order_id, amount, currency, day)
                select order_id, ?, ?, min(time at time zone 'UTC')
                from journey
                where order_id = ? and event = 'OrderConfirmed'
                group by order_id
                on conflict (order_id) do update
                    set amount = excluded.amount, currency = excluded.currency, day = excluded.day
                """)
                .params(
                        order.total().amount(),
                        order.total().currency(),
                        order.orderId().value())
                .update();
    }

    void cancelled(OrderCancelled order) {
        database.sql("""
                insert into sale (order_id, cancelled) values (?, true)
                on conflict (order_id) do update set cancelled = true
                """).param(order.orderId().value()).update();
    }

    /// Counts a user once, also where the sign-up itself is heard no more, as an erasure has made it void.
    void signedUp(UserId user) {
        database.sql("insert into sign_up (user_id) values (?) on conflict do nothing")
                .param(user.value())
                .update();
    }
}
