package tidings.payment.refunds;

import tidings.events.OrderId;
import tidings.payment.PaymentBook;
import tidings.payment.Payments;
import tidings.payment.Provider;

/// The inquiry after money on its way back, for tests of the whole settlement.
public record RefundInquiry(Payments payments, PaymentBook book, Provider provider) {
    public void after(OrderId order) {
        new AwaitRefundEffect(payments, book, provider).perform(new AwaitRefund(order));
    }
}
