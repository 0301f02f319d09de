package tidings.example;

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
    private final ConfirmedOrders orders;

    OrderReactions(ConfirmedOrders orders) {
        this.orders = orders;
    }

    @Override
    public void on(OrderEvent event) {
        switch (event) {
            case OrderConfirmed confirmed -> orders.note(confirmed);
            case OrderCancelled cancelled -> orders.forget(cancelled);
            case OrderPlaced _ -> {} // nothing is paid yet
        }
    }
}
