package tidings.proof.checker;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// Somebody to whom the provider was introduced.
///
/// @param id the provider's name for them
record Customer(String id, @JsonProperty("metadata") Map<String, String> notes) {
    private record Entries(List<Customer> customers) {}

    static List<Customer> all(URI outsideWorld) {
        return Web.get(outsideWorld.resolve("/ledger"), Entries.class).customers();
    }

    /// Who they are, as payment-service says.
    String userId() {
        return String.valueOf(notes.get("userId"));
    }
}
