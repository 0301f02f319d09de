package tidings.notification;

import org.springframework.stereotype.Component;
import tidings.events.OrderCancelled;
import tidings.events.OrderConfirmed;
import tidings.events.OrderEvent;
import tidings.events.OrderPlaced;
import tidings.messaging.FromTheBeginning;
import tidings.messaging.Reactions;

/// What the secretary notes about a cancelled order, however long ago it was: the letter about its refund waits for
/// that.
@Component
@FromTheBeginning
class CancellationReactions implements Reactions<OrderEvent> {
    private final Secretary secretary;

    CancellationReactions(Secretary secretary) {
        this.secretary = secretary;
    }

    @Override
    public void on(OrderEvent event) {
        switch (event) {
            case OrderCancelled cancelled -> secretary.hearOf(cancelled);
            case OrderConfirmed _ -> {} // no letter waits for it
            case OrderPlaced _ -> {} // nothing is promised yet: the customer hears how it ends
        }
    }
}
