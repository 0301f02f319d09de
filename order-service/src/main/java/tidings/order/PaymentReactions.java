package tidings.order;

import org.springframework.stereotype.Component;
import tidings.events.PaymentEvent;
import tidings.events.PaymentFailed;
import tidings.events.PaymentRefunded;
import tidings.events.PaymentSucceeded;
import tidings.messaging.FromTheBeginning;
import tidings.messaging.Reactions;

/// The saga of an order goes on when something happens to its payment.
@Component
@FromTheBeginning
class PaymentReactions implements Reactions<PaymentEvent> {
    private final Saga saga;

    PaymentReactions(Saga saga) {
        this.saga = saga;
    }

    @Override
    public void on(PaymentEvent event) {
        switch (event) {
            case PaymentSucceeded succeeded -> saga.paid(succeeded);
            case PaymentFailed failed -> saga.failed(failed);
            case PaymentRefunded refunded -> saga.refunded(refunded);
        }
    }
}
