package tidings.order.billing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidings.events.Money;
import tidings.events.PaymentRefunded;
import tidings.messaging.NotRetryable;

/// Money was given back for a confirmed order, but not what it was paid with. Somebody has to look at that.
class WrongRefund extends NotRetryable {
    WrongRefund(PaymentRefunded refund, Money total, @Nullable UUID paidWith) {
        super("Order %s of %s is paid with payment %s, but %s of payment %s was given back: the order stays confirmed"
                .formatted(refund.orderId(), total, paidWith, refund.amount(), refund.paymentId()));
    }
}
