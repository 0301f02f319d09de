package tidings.payment.refunds;

import tidings.events.OrderId;
import tidings.payment.PaymentBook;
import tidings.payment.Provider;

/// The inquiry after money on its way back, for tests of the whole settlement.
public record RefundInquiry(PaymentBook book, Provider provider) {
    public void after(OrderId order) {
        new AwaitRefundEffect(book, provider).perform(new AwaitRefund(order));
    }
}
