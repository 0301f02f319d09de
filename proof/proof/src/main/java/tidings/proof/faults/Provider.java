package tidings.proof.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The payment provider, who can be told how to behave.
final class Provider {
    private final URI control;

    Provider(URI outsideWorld) {
        this.control = outsideWorld.resolve("/control/stripe");
    }

    /// Returns how it behaves from now on. What is not named stays as it is.
    JsonNode behaves(Map<String, ?> change) {
        return send(HttpRequest.newBuilder(control)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(change))));
    }

    void behavesWell() {
        behaves(Map.of("latencyMs", 0, "declineRate", 0, "loseAnswers", 0, "outage", "none", "refunds", "good"));
    }

    JsonNode behaviour() {
        return send(HttpRequest.newBuilder(control).GET());
    }

    /// The provider's names for all whom it knows.
    List<String> customers() {
        var ledger = send(HttpRequest.newBuilder(control.resolve("/ledger")).GET());
        return ledger.path("customers")
                .valueStream()
                .map(customer -> customer.path("id").asString())
                .toList();
    }

    /// As if somebody had done it in the provider's dashboard.
    void forgets(String customer) {
        send(merchant("/v1/customers/" + customer).DELETE());
    }

    /// As if somebody had done it in the provider's dashboard: all that is left of a payment.
    void refunds(String paymentIntent) {
        send(merchant("/v1/refunds")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("payment_intent=" + paymentIntent)));
    }

    private HttpRequest.Builder merchant(String path) {
        return HttpRequest.newBuilder(control.resolve(path)).header("Authorization", "Bearer sk_test_merchant");
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("The provider does not listen: " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("The provider cannot be reached", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
