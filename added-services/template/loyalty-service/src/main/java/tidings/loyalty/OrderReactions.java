package tidings.loyalty;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tidings.events.OrderCancelled;
import tidings.events.OrderConfirmed;
import tidings.events.OrderEvent;
import tidings.events.OrderPlaced;
import tidings.messaging.FromTheBeginning;
import tidings.messaging.Reactions;

/// What is noted when something happens to an order.
@Component
@FromTheBeginning
class OrderReactions implements Reactions<OrderEvent> {
    private static final Logger log = LoggerFactory.getLogger(OrderReactions.class);

    private final JdbcClient database;

    OrderReactions(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void on(OrderEvent event) {
        switch (event) {
            case OrderConfirmed confirmed -> note(confirmed);
            case OrderCancelled cancelled -> forget(cancelled);
            case OrderPlaced _ -> {} // nothing is paid yet
        }
    }

    /// Once, also when a service that was restored from a backup tells it anew, with another id.
    private void note(OrderConfirmed order) {
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

    private void forget(OrderCancelled order) {
        database.sql("delete from confirmed_order where order_id = ?")
                .param(order.orderId().value())
                .update();
    }
}
