package tidings.analytics;

import org.springframework.stereotype.Component;
import tidings.events.PaymentEvent;
import tidings.events.PaymentFailed;
import tidings.events.PaymentRefunded;
import tidings.events.PaymentSucceeded;
import tidings.messaging.Envelope;
import tidings.messaging.FromTheBeginning;
import tidings.messaging.Reactions;

/// What is noted when something happens to a payment: a step of its order's journey.
@Component
@FromTheBeginning
class PaymentReactions implements Reactions<PaymentEvent> {
    private final Journeys journeys;

    PaymentReactions(Journeys journeys) {
        this.journeys = journeys;
    }

    @Override
    public void on(PaymentEvent event, Envelope envelope) {
        journeys.note(event.orderId(), event.userId(), envelope);
        on(event);
    }

    /// Counts nothing, and says why of each: what is sold, or taken back, is heard of orders.
    @Override
    public void on(PaymentEvent event) {
        switch (event) {
            case PaymentSucceeded _ -> {} // sold is what order-service has confirmed
            case PaymentFailed _ -> {} // nothing was sold
            case PaymentRefunded _ -> {} // taken back when the order was cancelled
        }
    }
}
