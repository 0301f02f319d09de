package tidings.analytics;

import org.springframework.stereotype.Component;
import tidings.events.OrderCancelled;
import tidings.events.OrderConfirmed;
import tidings.events.OrderEvent;
import tidings.events.OrderPlaced;
import tidings.messaging.Envelope;
import tidings.messaging.FromTheBeginning;
import tidings.messaging.Reactions;

/// What is noted when something happens to an order: a step of its journey, and what it means for the sales.
@Component
@FromTheBeginning
class OrderReactions implements Reactions<OrderEvent> {
    private final Journeys journeys;
    private final Sales sales;

    OrderReactions(Journeys journeys, Sales sales) {
        this.journeys = journeys;
        this.sales = sales;
    }

    @Override
    public void on(OrderEvent event, Envelope envelope) {
        journeys.note(event.orderId(), event.userId(), envelope);
        on(event);
    }

    @Override
    public void on(OrderEvent event) {
        switch (event) {
            case OrderPlaced placed -> sales.placed(placed); // not sold yet, but only this event tells the products
            case OrderConfirmed confirmed -> sales.confirmed(confirmed);
            case OrderCancelled cancelled -> sales.cancelled(cancelled);
        }
    }
}
