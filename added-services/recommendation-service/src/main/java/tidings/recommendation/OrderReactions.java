package tidings.recommendation;

import org.springframework.stereotype.Component;
import tidings.events.OrderCancelled;
import tidings.events.OrderConfirmed;
import tidings.events.OrderEvent;
import tidings.events.OrderPlaced;
import tidings.messaging.FromTheBeginning;
import tidings.messaging.Reactions;

/// What is learnt about taste when something happens to an order.
@Component
@FromTheBeginning
class OrderReactions implements Reactions<OrderEvent> {
    private final Baskets baskets;

    OrderReactions(Baskets baskets) {
        this.baskets = baskets;
    }

    @Override
    public void on(OrderEvent event) {
        switch (event) {
            case OrderPlaced placed -> baskets.filled(placed); // only this event tells the products
            case OrderConfirmed confirmed -> baskets.bought(confirmed.orderId());
            case OrderCancelled cancelled -> baskets.givenBack(cancelled.orderId());
        }
    }
}
