package tidings.outside.stripe.payments;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tidings.outside.stripe.api.Form;
import tidings.outside.stripe.api.Ids;
import tidings.outside.stripe.api.StripeError;
import tidings.outside.stripe.api.StripeException;
import tidings.outside.stripe.conduct.Conduct;
import tidings.outside.stripe.conduct.TestCard;
import tidings.outside.stripe.customers.KnownCustomers;
import tidings.outside.stripe.payments.PaymentIntent.Status;

/// Opens payment intents, charges them, calls them off. A declined card is an error for the caller and an entry in the
/// books all the same.
@Service
@Transactional(noRollbackFor = StripeException.class)
class PaymentDesk {
    private final PaymentIntents intents;
    private final Charges charges;
    private final KnownCustomers customers;
    private final Conduct conduct;
    private final Clock clock;

    PaymentDesk(PaymentIntents intents, Charges charges, KnownCustomers customers, Conduct conduct, Clock clock) {
        this.intents = intents;
        this.charges = charges;
        this.customers = customers;
        this.conduct = conduct;
        this.clock = clock;
    }

    /// Opens an intent. No money moves.
    PaymentIntent open(Form form) {
        var card = form.optional("payment_method");
        var intent = new PaymentIntent(
                Ids.next("pi"),
                form.amount(),
                form.required("currency"),
                knownCustomer(form.optional("customer")),
                card == null ? null : known(card),
                PaymentIntent.initial(card),
                form.metadata(),
                null,
                null,
                clock.instant().getEpochSecond());
        intents.add(intent);
        return intent;
    }

    /// Charges the card, once: an intent that has succeeded is not confirmed again.
    PaymentIntent confirm(String id, @Nullable String card, @Nullable String idempotencyKey) {
        var found = intents.take(id);
        var intent = card == null || found.status().isFinal() ? found : found.payingWith(known(card));
        if (intent.status() != Status.REQUIRES_CONFIRMATION || intent.paymentMethod() == null) {
            throw StripeException.unexpectedState(intent, intent.status().word(), "confirm");
        }
        return charge(intent, declineCode(TestCard.of(intent.paymentMethod())), idempotencyKey);
    }

    PaymentIntent cancel(String id) {
        var intent = intents.take(id);
        if (intent.status().isFinal()) {
            throw StripeException.unexpectedState(intent, intent.status().word(), "cancel");
        }
        var canceled = intent.canceled();
        intents.update(canceled);
        return canceled;
    }

    private PaymentIntent charge(PaymentIntent intent, Optional<String> declineCode, @Nullable String idempotencyKey) {
        var failure = declineCode.map(_ -> "card_declined").orElse(null);
        var charge = Charge.of(intent, failure, clock.instant().getEpochSecond());
        charges.add(charge, idempotencyKey);
        var next = declineCode
                .map(code -> intent.declined(charge, StripeError.declined(code)))
                .orElseGet(() -> intent.succeeded(charge));
        intents.update(next);
        declineCode.ifPresent(code -> {
            throw StripeException.declined(next, code);
        });
        return next;
    }

    private Optional<String> declineCode(TestCard card) {
        return card.declineCode()
                .or(() -> conduct.declinesAGoodCard() ? Optional.of("generic_decline") : Optional.empty());
    }

    private static String known(String card) {
        TestCard.of(card);
        return card;
    }

    private @Nullable String knownCustomer(@Nullable String id) {
        if (id != null && customers.find(id).isEmpty()) {
            throw StripeException.noSuch("customer", id, "customer");
        }
        return id;
    }
}
