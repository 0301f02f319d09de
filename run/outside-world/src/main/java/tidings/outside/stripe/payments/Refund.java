package tidings.outside.stripe.payments;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tidings.outside.stripe.api.StripeObject;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// Money given back, or on its way, or sent back by the bank.
///
/// @param status `pending`, `succeeded` or `failed`
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Refund(String id, String charge, String paymentIntent, long amount, String currency, String status, long created)
        implements StripeObject {

    @Override
    @JsonProperty
    public String object() {
        return "refund";
    }

    @JsonProperty
    @Nullable
    String failureReason() {
        return status.equals("failed") ? "expired_or_canceled_card" : null;
    }

    @JsonProperty
    @Nullable
    String pendingReason() {
        return status.equals("pending") ? "processing" : null;
    }
}
