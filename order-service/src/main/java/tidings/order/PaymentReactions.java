package tidings.order;

import org.springframework.stereotype.Component;
import tidings.events.PaymentEvent;
import tidings.events.PaymentFailed;
import tidings.events.PaymentRefunded;
import tidings.events.PaymentSucceeded;
import tidings.messaging.FromTheBeginning;
import tidings.messaging.Reactions;

/// What the counter does when something happens to the payment of an order.
@Component
@FromTheBeginning
class PaymentReactions implements Reactions<PaymentEvent> {
    private final Settlement settlement;

    PaymentReactions(Settlement settlement) {
        this.settlement = settlement;
    }

    @Override
    public void on(PaymentEvent event) {
        switch (event) {
            case PaymentSucceeded succeeded -> settlement.paid(succeeded);
            case PaymentFailed failed -> settlement.failed(failed);
            case PaymentRefunded refunded -> settlement.refunded(refunded);
        }
    }
}
