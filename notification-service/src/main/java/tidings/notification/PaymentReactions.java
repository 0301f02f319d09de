package tidings.notification;

import org.springframework.stereotype.Component;
import tidings.events.PaymentEvent;
import tidings.events.PaymentFailed;
import tidings.events.PaymentRefunded;
import tidings.events.PaymentSucceeded;
import tidings.messaging.FromNowOn;
import tidings.messaging.Reactions;

/// What the secretary does when something happens to a payment.
@Component
@FromNowOn
class PaymentReactions implements Reactions<PaymentEvent> {
    private final Secretary secretary;

    PaymentReactions(Secretary secretary) {
        this.secretary = secretary;
    }

    @Override
    public void on(PaymentEvent event) {
        switch (event) {
            case PaymentRefunded refunded -> secretary.tell(refunded);
            case PaymentSucceeded _ -> {} // the letter that confirms the order says so
            case PaymentFailed _ -> {} // the letter that cancels the order says so, and why
        }
    }
}
