package tidings.probes.provider;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The payment provider's own books, which nobody in the shop can write into.
public record ProviderLedger(List<Charge> charges, List<Customer> customers) {
    /// An attempt to charge, in minor units.
    ///
    /// @param orderId  what payment-service says that it is for
    /// @param refunded how much of the amount was given back
    public record Charge(
            String paymentIntent,
            @Nullable String orderId,
            long amount,
            String currency,
            String status,
            long refunded) {
        public boolean succeeded() {
            return status.equals("succeeded");
        }

        public boolean isGivenBack() {
            return refunded == amount;
        }

        @Override
        public String toString() {
            return "the charge %s of %d %s (given back: %d)".formatted(paymentIntent, amount, currency, refunded);
        }
    }

    /// Somebody to whom the provider was introduced.
    ///
    /// @param id the provider's name for them
    public record Customer(
            String id, @JsonProperty("metadata") Map<String, String> notes) {
        /// The id of the user who the customer is, as payment-service says.
        public String userId() {
            return String.valueOf(notes.get("userId"));
        }
    }
}
