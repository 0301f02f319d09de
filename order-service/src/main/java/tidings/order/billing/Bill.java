package tidings.order.billing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tidings.events.Line;
import tidings.events.Money;
import tidings.events.PaymentRefunded;
import tidings.events.PaymentSucceeded;

/// The bill of an order: what it costs, and which payment has paid it. There is one payment of an order; money that
/// the bill cannot explain is for somebody to look at.
@Embeddable
public class Bill {
    private @Embedded Money total;
    private @Nullable UUID paymentId;

    Bill() {}

    public static Bill of(List<Line> lines) {
        var bill = new Bill();
        bill.total = lines.stream().map(Line::price).reduce(Money::plus).orElseThrow();
        return bill;
    }

    public Money total() {
        return total;
    }

    /// Notes the payment; one that is told twice is the same. Throws [WrongAmount] or [SecondPayment]. Of an order
    /// that was confirmed before payments were noted nobody can say whether it is the same: that throws, too.
    public void paidWith(PaymentSucceeded payment, boolean isConfirmed) {
        if (!payment.amount().equals(total)) {
            throw new WrongAmount(payment.orderId(), total, payment.amount());
        }
        var isPaid = paymentId != null || isConfirmed;
        if (isPaid && !payment.paymentId().value().equals(paymentId)) {
            throw new SecondPayment(payment.orderId(), paymentId, payment.paymentId());
        }
        paymentId = payment.paymentId().value();
    }

    /// Checks a refund; throws [WrongRefund] unless all of this bill's payment was given back.
    public void givenBack(PaymentRefunded refund) {
        var isOurs = paymentId == null || refund.paymentId().value().equals(paymentId);
        if (!isOurs || !refund.amount().equals(total)) {
            throw new WrongRefund(refund, total, paymentId);
        }
    }
}
