package tidings.payment;

import org.springframework.stereotype.Component;
import tidings.messaging.CrashPoint;
import tidings.messaging.Effect;

/// Drives what the provider has done toward what is wanted.
///
/// It goes by where things stand, not by what was tried before. So it may be interrupted anywhere and begun again:
/// the charge moves no money until it is confirmed, it is confirmed only when its name is in the book, and whoever has
/// a name asks first.
@Component
class Settlement implements Effect<SettlePayment> {
    private static final CrashPoint OPENED = CrashPoint.named("payment.opened");
    private static final CrashPoint NAMED = CrashPoint.named("payment.named");
    private static final CrashPoint CHARGED = CrashPoint.named("payment.charged");
    private static final CrashPoint GIVEN_BACK = CrashPoint.named("payment.given-back");

    private final Payments payments;
    private final PaymentBook book;
    private final Provider provider;

    Settlement(Payments payments, PaymentBook book, Provider provider) {
        this.payments = payments;
        this.book = book;
        this.provider = provider;
    }

    @Override
    public void perform(SettlePayment intent) {
        var payment = payments.of(intent.orderId());
        if (!payment.isSettled()) {
            settle(payment);
        }
    }

    private void settle(Payment payment) {
        try {
            var standing = reach(payment);
            (payment.isWanted() ? CHARGED : GIVEN_BACK).pass();
            book.note(payment.orderId(), standing);
        } catch (ProviderFailure failure) {
            if (failure.isAnswer()) {
                book.askAnew(payment.orderId()); // an idempotency key remembers failures, too
            }
            throw failure;
        }
    }

    private Standing reach(Payment payment) {
        if (payment.isOpen()) {
            return toward(payment, provider.look(payment));
        }
        return payment.isWanted() ? begin(payment) : new Standing.Canceled();
    }

    private Standing begin(Payment payment) {
        try {
            var charge = provider.open(payment);
            OPENED.pass();
            var open = book.open(payment.orderId(), charge);
            NAMED.pass();
            return toward(open, new Standing.Open());
        } catch (Refused refusal) {
            return new Standing.Declined(refusal.reason());
        }
    }

    private Standing toward(Payment payment, Standing now) {
        return switch (now) {
            case Standing.Open _ -> payment.isWanted() ? provider.confirm(payment) : provider.cancel(payment);
            case Standing.Charged _ -> payment.isWanted() ? now : provider.refund(payment);
            case Standing.Declined _, Standing.Canceled _, Standing.Refunded _ -> now;
        };
    }
}
