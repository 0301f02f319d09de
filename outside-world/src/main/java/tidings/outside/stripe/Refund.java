package tidings.outside.stripe;

import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// Money given back.
@JsonNaming(SnakeCaseStrategy.class)
record Refund(String id, String charge, String paymentIntent, long amount, String currency, long created) {

    @JsonProperty
    String object() {
        return "refund";
    }

    @JsonProperty
    String status() {
        return "succeeded";
    }
}
