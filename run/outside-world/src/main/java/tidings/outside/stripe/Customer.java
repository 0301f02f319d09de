package tidings.outside.stripe;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/// Somebody who may pay more than once.
@JsonNaming(SnakeCaseStrategy.class)
record Customer(String id, @Nullable String email, @Nullable String name, Map<String, String> metadata, long created) {

    /// With what is said anew.
    Customer called(@Nullable String newEmail, @Nullable String newName) {
        return new Customer(
                id, newEmail == null ? email : newEmail, newName == null ? name : newName, metadata, created);
    }

    @JsonProperty
    String object() {
        return "customer";
    }
}
