package tidings.outside.stripe.payments;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidings.outside.stripe.api.StripeError;
import tidings.outside.stripe.api.StripeObject;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// One amount that somebody means to pay, and
/// [how far that has come](https://docs.stripe.com/payments/paymentintents/lifecycle).
///
/// @param latestCharge an id, or the whole [Charge] where the request expands it
@JsonNaming(SnakeCaseStrategy.class)
record PaymentIntent(
        String id,
        long amount,
        String currency,
        @Nullable String customer,
        @Nullable String paymentMethod,
        Status status,
        Map<String, String> metadata,
        @Nullable Object latestCharge,
        @Nullable StripeError lastPaymentError,
        long created)
        implements StripeObject {

    /// The steps of the way. Succeeded and canceled are its ends.
    enum Status {
        REQUIRES_PAYMENT_METHOD,
        REQUIRES_CONFIRMATION,
        SUCCEEDED,
        CANCELED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isFinal() {
            return this == SUCCEEDED || this == CANCELED;
        }
    }

    static Status initial(@Nullable String paymentMethod) {
        return paymentMethod == null ? Status.REQUIRES_PAYMENT_METHOD : Status.REQUIRES_CONFIRMATION;
    }

    /// The same payment intent, with this card to be charged.
    PaymentIntent payingWith(String card) {
        return with(card, Status.REQUIRES_CONFIRMATION, latestCharge, lastPaymentError);
    }

    PaymentIntent succeeded(Charge charge) {
        return with(paymentMethod, Status.SUCCEEDED, charge.id(), null);
    }

    /// Declined: another card may be tried.
    PaymentIntent declined(Charge charge, StripeError why) {
        return with(null, Status.REQUIRES_PAYMENT_METHOD, charge.id(), why);
    }

    PaymentIntent canceled() {
        return with(paymentMethod, Status.CANCELED, latestCharge, lastPaymentError);
    }

    PaymentIntent showing(@Nullable Charge charge) {
        return with(paymentMethod, status, charge, lastPaymentError);
    }

    private PaymentIntent with(
            @Nullable String card, Status next, @Nullable Object charge, @Nullable StripeError problem) {
        return new PaymentIntent(id, amount, currency, customer, card, next, metadata, charge, problem, created);
    }

    @Override
    @JsonProperty
    public String object() {
        return "payment_intent";
    }

    @JsonProperty
    List<String> paymentMethodTypes() {
        return List.of("card");
    }

    @JsonProperty
    long amountReceived() {
        return status == Status.SUCCEEDED ? amount : 0;
    }
}
