package tidings.probes.provider;

import java.net.URI;
import java.util.Map;
import tidings.probes.JsonAnswer;
import tidings.probes.JsonClient;
import tools.jackson.databind.JsonNode;

/// A probe asks the payment provider's stand-in for its ledger, and can have it behave otherwise than usual.
///
/// @param outsideWorld where it is
public record ProviderProbe(URI outsideWorld) {
    public ProviderLedger ledger() {
        return answer("/ledger").as(ProviderLedger.class);
    }

    /// The whole ledger, as it was sent.
    public String ledgerInWords() {
        return answer("/ledger").text();
    }

    /// How the stand-in behaves, aspect by aspect.
    public JsonNode behaviour() {
        return answer("/control/stripe").json();
    }

    /// Has the stand-in behave like that from now on. What is not named stays as it is.
    public void behaves(Map<String, ?> change) {
        JsonClient.put(outsideWorld.resolve("/control/stripe"), change).text();
    }

    private JsonAnswer answer(String path) {
        return JsonClient.get(outsideWorld.resolve(path));
    }
}
