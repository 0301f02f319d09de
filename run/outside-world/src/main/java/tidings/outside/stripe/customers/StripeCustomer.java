package tidings.outside.stripe.customers;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tidings.outside.stripe.api.StripeObject;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// Somebody who may pay more than once.
@JsonNaming(SnakeCaseStrategy.class)
public record StripeCustomer(
        String id, @Nullable String email, @Nullable String name, Map<String, String> metadata, long created)
        implements StripeObject {

    /// The customer with what is said anew.
    StripeCustomer called(@Nullable String newEmail, @Nullable String newName) {
        return new StripeCustomer(
                id, newEmail == null ? email : newEmail, newName == null ? name : newName, metadata, created);
    }

    @Override
    @JsonProperty
    public String object() {
        return "customer";
    }
}
