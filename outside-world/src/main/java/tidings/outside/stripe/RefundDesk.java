package tidings.outside.stripe;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Gives money back, never more than was charged.
@Service
@Transactional(noRollbackFor = StripeError.class)
class RefundDesk {
    private final PaymentIntents intents;
    private final Charges charges;
    private final Refunds refunds;
    private final Clock clock;

    RefundDesk(PaymentIntents intents, Charges charges, Refunds refunds, Clock clock) {
        this.intents = intents;
        this.charges = charges;
        this.refunds = refunds;
        this.clock = clock;
    }

    /// Refunds the amount, or all that is left where none is given.
    Refund refund(Form form) {
        var charge = chargeOf(form.required("payment_intent"));
        var left = charge.amount() - charge.amountRefunded();
        if (left == 0) {
            throw StripeError.invalid(
                    "charge_already_refunded", "charge", "Charge %s has already been refunded.".formatted(charge.id()));
        }
        var amount = form.optional("amount") == null ? left : form.number("amount");
        if (amount <= 0 || amount > left) {
            throw StripeError.invalid(
                    "amount_too_large", "amount", "Refund amount is not from 1 to the %d left.".formatted(left));
        }
        var refund = new Refund(
                Ids.next("re"),
                charge.id(),
                charge.paymentIntent(),
                amount,
                charge.currency(),
                clock.instant().getEpochSecond());
        refunds.add(refund);
        charges.add(refund);
        return refund;
    }

    private Charge chargeOf(String paymentIntent) {
        var intent = intents.find(paymentIntent)
                .map(PaymentIntent::id)
                .map(intents::take)
                .orElseThrow(() -> StripeError.noSuch("payment_intent", paymentIntent, "payment_intent"));
        if (intent.status() == PaymentIntent.Status.SUCCEEDED && intent.latestCharge() instanceof String charge) {
            return charges.find(charge).orElseThrow();
        }
        throw StripeError.invalid(
                "payment_intent_unexpected_state",
                "payment_intent",
                "This PaymentIntent (%s) does not have a successful charge to refund.".formatted(intent.id()));
    }
}
