package tidings.payment.refunds;

import org.springframework.stereotype.Component;
import tidings.messaging.Effect;
import tidings.payment.PaymentBook;
import tidings.payment.Provider;

/// Asks what has become of money on its way back, and does nothing about it: that is the
/// [tidings.payment.SettlePaymentEffect]'s.
@Component
class AwaitRefundEffect implements Effect<AwaitRefund> {
    private final PaymentBook book;
    private final Provider provider;

    AwaitRefundEffect(PaymentBook book, Provider provider) {
        this.book = book;
        this.provider = provider;
    }

    @Override
    public void perform(AwaitRefund intent) {
        var payment = book.find(intent.orderId());
        if (payment.awaitsRefund()) {
            book.hear(payment.orderId(), provider.look(payment));
        }
    }
}
