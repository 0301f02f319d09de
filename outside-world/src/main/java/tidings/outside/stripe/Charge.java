package tidings.outside.stripe;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// One attempt to move money from a card.
///
/// @param failureCode why none moved; null when it did
@JsonNaming(SnakeCaseStrategy.class)
record Charge(
        String id,
        String paymentIntent,
        long amount,
        String currency,
        @Nullable String failureCode,
        long amountRefunded,
        long created) {

    static Charge of(PaymentIntent intent, @Nullable String failureCode, long created) {
        return new Charge(Ids.next("ch"), intent.id(), intent.amount(), intent.currency(), failureCode, 0, created);
    }

    @JsonProperty
    String object() {
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
