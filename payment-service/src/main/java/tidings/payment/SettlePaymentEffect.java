package tidings.payment;

import org.springframework.stereotype.Component;
import tidings.messaging.CrashPoint;
import tidings.messaging.Effect;
import tidings.messaging.NotRetryable;

/// The effect of [SettlePayment] takes the steps that are missing from what the provider has done to what is wanted.
///
/// It goes by where things stand, not by what was tried before. So it may be interrupted anywhere and begun again:
/// the charge moves no money until it is confirmed, it is confirmed only when its name is in the book, and who has a
/// name asks first.
@Component
class SettlePaymentEffect implements Effect<SettlePayment> {
    private static final CrashPoint OPENED = CrashPoint.named("payment.opened");
    private static final CrashPoint NAMED = CrashPoint.named("payment.named");
    private static final CrashPoint CHARGED = CrashPoint.named("payment.charged");
    private static final CrashPoint GIVEN_BACK = CrashPoint.named("payment.given-back");

    private final PaymentBook book;
    private final Provider provider;
    private final Reconciliation reconciliation;

    SettlePaymentEffect(PaymentBook book, Provider provider, Reconciliation reconciliation) {
        this.book = book;
        this.provider = provider;
        this.reconciliation = reconciliation;
    }

    @Override
    public void perform(SettlePayment intent) {
        var payment = book.find(intent.orderId());
        if (!payment.isSettled()) {
            settle(payment);
        }
    }

    private void settle(Payment payment) {
        var standing = asked(payment);
        (payment.isWanted() ? CHARGED : GIVEN_BACK).pass();
        book.note(payment.orderId(), standing);
        if (standing instanceof Standing.Unrefunded(var reason) && !payment.isWanted()) {
            book.askAnew(payment.orderId()); // the provider remembers a refusal under the key, too
            throw new NotRetryable("Order %s: %s".formatted(payment.orderId(), reason));
        }
    }

    /// An idempotency key remembers failures, too, and what a person has mended is a new question.
    private Standing asked(Payment payment) {
        try {
            return reach(payment);
        } catch (ProviderFailure failure) {
            if (failure.isAnswer()) {
                book.askAnew(payment.orderId());
            }
            throw failure;
        } catch (NotRetryable refused) {
            book.askAnew(payment.orderId());
            throw refused;
        }
    }

    private Standing reach(Payment payment) {
        if (payment.charge().isOpen()) {
            return toward(payment, provider.look(payment));
        }
        try {
            var opened = reconciliation.findOrOpen(payment);
            return opened.isPresent() ? goOn(payment, opened.get()) : new Standing.Canceled();
        } catch (ChargeRefused refusal) {
            return new Standing.Declined(refusal.reason());
        }
    }

    private Standing goOn(Payment payment, Opened opened) {
        OPENED.pass();
        var open = book.open(payment.orderId(), opened.charge());
        NAMED.pass();
        return toward(open, opened.isNew() ? new Standing.Open() : provider.look(open));
    }

    private Standing toward(Payment payment, Standing now) {
        return switch (now) {
            case Standing.Open _ -> payment.isWanted() ? provider.confirm(payment) : provider.cancel(payment);
            case Standing.Charged _ -> payment.isWanted() ? now : provider.refund(payment);
            case Standing.Declined _,
                    Standing.Canceled _,
                    Standing.Refunded _,
                    Standing.Refunding _,
                    Standing.Unrefunded _ -> now;
        };
    }
}
