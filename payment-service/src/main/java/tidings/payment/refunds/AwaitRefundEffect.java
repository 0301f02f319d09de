package tidings.payment.refunds;

import org.springframework.stereotype.Component;
import tidings.messaging.Effect;
import tidings.payment.PaymentBook;
import tidings.payment.Payments;
import tidings.payment.Provider;

/// Asks what has become of money on its way back, and does nothing about it: that is the
/// [tidings.payment.SettlePaymentEffect]'s.
@Component
class AwaitRefundEffect implements Effect<AwaitRefund> {
    private final Payments payments;
    private final PaymentBook book;
    private final Provider provider;

    AwaitRefundEffect(Payments payments, PaymentBook book, Provider provider) {
        this.payments = payments;
        this.book = book;
        this.provider = provider;
    }

    @Override
    public void perform(AwaitRefund intent) {
        var payment = payments.of(intent.orderId());
        if (payment.awaitsRefund()) {
            book.hear(payment.orderId(), provider.look(payment));
        }
    }
}
