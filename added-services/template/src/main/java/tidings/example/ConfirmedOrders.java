package tidings.example;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tidings.events.OrderCancelled;
import tidings.events.OrderConfirmed;

/// The confirmed orders, as this service keeps them.
@Repository
class ConfirmedOrders {
    private static final Logger log = LoggerFactory.getLogger(ConfirmedOrders.class);

    private final JdbcClient database;

    ConfirmedOrders(JdbcClient database) {
        this.database = database;
    }

    /// Notes an order once, also when a service that was restored from a backup tells it anew, with another id.
    void note(OrderConfirmed order) {
        database.sql("""
                insert into confirmed_order (order_id, user_id, amount) values (?, ?, ?) on conflict do nothing
                """)
                .params(
                        order.orderId().value(),
                        order.userId().value(),
                        order.total().amount())
                .update();
        log.info("Order {} is confirmed", order.orderId());
    }

    void forget(OrderCancelled order) {
        database.sql("delete from confirmed_order where order_id = ?")
                .param(order.orderId().value())
                .update();
    }
}
