package tidings.outside.stripe.payments;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tidings.outside.stripe.api.Form;
import tidings.outside.stripe.api.Ids;
import tidings.outside.stripe.api.StripeException;
import tidings.outside.stripe.conduct.Conduct;
import tidings.outside.stripe.conduct.Refunding;

/// Gives money back, never more than was charged.
@Service
@Transactional(noRollbackFor = StripeException.class)
class RefundDesk {
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(1);

    private final PaymentIntents intents;
    private final Charges charges;
    private final Refunds refunds;
    private final Conduct conduct;
    private final Bank bank;
    private final Clock clock;

    RefundDesk(PaymentIntents intents, Charges charges, Refunds refunds, Conduct conduct, Bank bank, Clock clock) {
        this.intents = intents;
        this.charges = charges;
        this.refunds = refunds;
        this.conduct = conduct;
        this.bank = bank;
        this.clock = clock;
    }

    /// Refunds the amount, or all that is left where none is given.
    Refund refund(Form form) {
        bank.work();
        var intent = paid(form.required("payment_intent"));
        var charge = charges.find(String.valueOf(intent.latestCharge())).orElseThrow();
        var course = conduct.refundsTo(intent.paymentMethod());
        if (course == Refunding.DISPUTED) {
            throw refused("charge_disputed", charge, "has been charged back; cannot issue a refund.");
        }
        var amount = amount(form, charge);
        if (course == Refunding.UNFUNDED) {
            throw StripeException.refused(
                    "balance_insufficient", null, "Insufficient funds in your Stripe balance to refund this amount.");
        }
        var refund = new Refund(
                Ids.next("re"),
                charge.id(),
                charge.paymentIntent(),
                amount,
                charge.currency(),
                course == Refunding.PENDING ? "pending" : "succeeded",
                clock.instant().getEpochSecond());
        add(refund, course);
        return refund;
    }

    private void add(Refund refund, Refunding course) {
        var becomes =
                switch (course) {
                    case PENDING -> "succeeded";
                    case FAILING -> "failed";
                    case GOOD, DISPUTED, UNFUNDED -> null;
                };
        refunds.add(refund, becomes, clock.instant().plus(ON_ITS_WAY));
        charges.add(refund);
    }

    private static long amount(Form form, Charge charge) {
        var left = charge.amount() - charge.amountRefunded();
        if (left == 0) {
            throw refused("charge_already_refunded", charge, "has already been refunded.");
        }
        var amount = form.optional("amount") == null ? left : form.number("amount");
        if (amount <= 0 || amount > left) {
            throw StripeException.refused(
                    "amount_too_large", "amount", "Refund amount is not from 1 to the %d left.".formatted(left));
        }
        return amount;
    }

    private static StripeException refused(String code, Charge charge, String why) {
        return StripeException.refused(code, "charge", "Charge %s %s".formatted(charge.id(), why));
    }

    private PaymentIntent paid(String paymentIntent) {
        var intent = intents.find(paymentIntent)
                .map(PaymentIntent::id)
                .map(intents::take)
                .orElseThrow(() -> StripeException.noSuch("payment_intent", paymentIntent, "payment_intent"));
        if (intent.status() != PaymentIntent.Status.SUCCEEDED) {
            throw StripeException.refused(
                    "payment_intent_unexpected_state",
                    "payment_intent",
                    "This PaymentIntent (%s) does not have a successful charge to refund.".formatted(intent.id()));
        }
        return intent;
    }
}
