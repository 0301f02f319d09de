package tidings.notification;

import org.springframework.stereotype.Component;
import tidings.events.OrderCancelled;
import tidings.events.OrderConfirmed;
import tidings.events.OrderEvent;
import tidings.events.OrderPlaced;
import tidings.messaging.FromNowOn;
import tidings.messaging.Reactions;

/// What the secretary does when something happens to an order.
@Component
@FromNowOn
class OrderReactions implements Reactions<OrderEvent> {
    private final Secretary secretary;

    OrderReactions(Secretary secretary) {
        this.secretary = secretary;
    }

    @Override
    public void on(OrderEvent event) {
        switch (event) {
            case OrderConfirmed confirmed -> secretary.write(Letter.telling(confirmed));
            case OrderCancelled cancelled -> secretary.tell(cancelled);
            case OrderPlaced _ -> {} // nothing is promised yet: the customer hears how it ends
        }
    }
}
