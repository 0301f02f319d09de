package tidings.payment;

import org.springframework.stereotype.Component;
import tidings.events.OrderCancelled;
import tidings.events.OrderConfirmed;
import tidings.events.OrderEvent;
import tidings.events.OrderPlaced;
import tidings.messaging.FromTheBeginning;
import tidings.messaging.Reactions;

/// What the cashier does when something happens to an order.
@Component
@FromTheBeginning
class OrderReactions implements Reactions<OrderEvent> {
    private final Cashier cashier;

    OrderReactions(Cashier cashier) {
        this.cashier = cashier;
    }

    @Override
    public void on(OrderEvent event) {
        switch (event) {
            case OrderPlaced placed -> cashier.request(placed); // noted; the charge itself is made after the commit
            case OrderCancelled cancelled -> cashier.giveBack(cancelled.orderId());
            case OrderConfirmed _ -> {} // settled: nothing to collect, nothing to return
        }
    }
}
