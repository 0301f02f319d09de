package tidings.notification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tidings.events.OrderId;

/// The orders of which it was heard that they are cancelled, however long ago that happened.
@Repository
class Cancellations {
    private final JdbcClient jdbc;

    Cancellations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(OrderId orderId) {
        jdbc.sql("insert into cancelled (order_id) values (?) on conflict do nothing")
                .param(orderId.value())
                .update();
    }

    boolean know(OrderId orderId) {
        return jdbc.sql("select exists (select from cancelled where order_id = ?)")
                .param(orderId.value())
                .query(Boolean.class)
                .single();
    }
}
