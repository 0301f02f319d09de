package tidings.outside.stripe.payments;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tidings.outside.stripe.api.Ids;
import tidings.outside.stripe.api.ListPage;
import tidings.outside.stripe.api.StripeObject;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// One attempt to move money from a card.
///
/// @param failureCode why none moved; null when it did
/// @param disputed    whether the customer has had the bank claim it back, where that is to be seen
/// @param refunds     where the request expands them
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Charge(
        String id,
        String paymentIntent,
        long amount,
        String currency,
        @Nullable String failureCode,
        long amountRefunded,
        long created,
        @Nullable Boolean disputed,
        @Nullable ListPage<Refund> refunds)
        implements StripeObject {

    static Charge of(PaymentIntent intent, @Nullable String failureCode, long created) {
        return new Charge(
                Ids.next("ch"), intent.id(), intent.amount(), intent.currency(), failureCode, 0, created, null, null);
    }

    /// The same charge, with what has come of it.
    Charge with(boolean isDisputed, @Nullable ListPage<Refund> itsRefunds) {
        return new Charge(
                id, paymentIntent, amount, currency, failureCode, amountRefunded, created, isDisputed, itsRefunds);
    }

    @Override
    @JsonProperty
    public String object() {
        return "charge";
    }

    @JsonProperty
    String status() {
        return failureCode == null ? "succeeded" : "failed";
    }

    @JsonProperty
    boolean paid() {
        return failureCode == null;
    }

    @JsonProperty
    boolean refunded() {
        return paid() && amountRefunded == amount;
    }
}
