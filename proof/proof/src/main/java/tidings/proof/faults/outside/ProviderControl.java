package tidings.proof.faults.outside;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import tidings.probes.JsonClient;
import tidings.probes.provider.ProviderLedger.Customer;
import tidings.probes.provider.ProviderProbe;
import tools.jackson.databind.JsonNode;

/// The payment provider, who can be told how to behave.
final class ProviderControl {
    private final URI outsideWorld;
    private final ProviderProbe probe;

    ProviderControl(URI outsideWorld) {
        this.outsideWorld = outsideWorld;
        this.probe = new ProviderProbe(outsideWorld);
    }

    /// Behaves like that from now on. What is not named stays as it is.
    void behaves(Map<String, ?> change) {
        probe.behaves(change);
    }

    void behavesWell() {
        behaves(Map.of("latencyMs", 0, "declineRate", 0, "loseAnswers", 0, "outage", "none", "refunds", "good"));
    }

    JsonNode behaviour() {
        return probe.behaviour();
    }

    /// The provider's names for all whom it knows.
    List<String> customers() {
        return probe.ledger().customers().stream().map(Customer::id).toList();
    }

    /// Forgets a customer, as if somebody had done it in the provider's dashboard.
    void forgets(String customer) {
        send(merchant("/v1/customers/" + customer).DELETE());
    }

    /// Gives back all that is left of a payment, as if somebody had done it in the provider's dashboard.
    void refunds(String paymentIntent) {
        send(merchant("/v1/refunds")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("payment_intent=" + paymentIntent)));
    }

    private HttpRequest.Builder merchant(String path) {
        return HttpRequest.newBuilder(outsideWorld.resolve(path)).header("Authorization", "Bearer sk_test_merchant");
    }

    private static void send(HttpRequest.Builder request) {
        JsonClient.send(request).text();
    }
}
