package tidings.outside.stripe.payments;

import org.springframework.stereotype.Component;
import tidings.outside.stripe.api.Form;
import tidings.outside.stripe.api.ListPage;
import tidings.outside.stripe.conduct.Conduct;
import tidings.outside.stripe.conduct.Refunding;

/// Shows as much of a payment intent as [the request expands](https://docs.stripe.com/expand).
@Component
class ExpandedPaymentIntent {
    private static final String CHARGE = "latest_charge";
    private static final String REFUNDS = "latest_charge.refunds";

    private final Charges charges;
    private final Refunds refunds;
    private final Conduct conduct;
    private final Bank bank;

    ExpandedPaymentIntent(Charges charges, Refunds refunds, Conduct conduct, Bank bank) {
        this.charges = charges;
        this.refunds = refunds;
        this.conduct = conduct;
        this.bank = bank;
    }

    PaymentIntent show(PaymentIntent intent, Form form) {
        if (intent.latestCharge() instanceof String charge && (form.expands(CHARGE) || form.expands(REFUNDS))) {
            bank.work();
            return intent.showing(charges.find(charge)
                    .map(it -> whole(it, intent, form.expands(REFUNDS)))
                    .orElse(null));
        }
        return intent;
    }

    private Charge whole(Charge charge, PaymentIntent intent, boolean withRefunds) {
        var disputed = charge.paid() && conduct.refundsTo(intent.paymentMethod()) == Refunding.DISPUTED;
        var all = refunds.of(intent.id());
        return charge.with(disputed, withRefunds ? ListPage.of(all, all.size(), "/v1/refunds") : null);
    }
}
