package tidings.command.training;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import tidings.probes.CustomerRequest;
import tidings.provisioning.Trouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The rehearsal is a day in the shop in a few seconds: somebody signs up, orders, is declined, cancels, and reads
/// about it.
final class Rehearsal {
    private static final String EMAIL = "ada@example.org";
    private static final String PASSWORD = "a long rehearsal";
    private static final int ORDERS = 15;
    private static final int LOOKS = 300;
    private static final long BETWEEN_LOOKS = 100;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String gateway;
    private String token = "";

    Rehearsal(String gateway) {
        this.gateway = gateway;
    }

    void play() {
        send(CustomerRequest.toSignUp(EMAIL, "Ada", PASSWORD));
        token = send(CustomerRequest.toSignIn(EMAIL, PASSWORD))
                .path("access_token")
                .asString();
        var sku = get("/api/products").path(0).path("sku").asString();
        var orders = IntStream.range(0, ORDERS).mapToObj(i -> order(sku, i)).toList();
        orders.forEach(this::awaitEnd);
        get("/api/orders?limit=10");
        get("/api/notifications");
    }

    private String order(String sku, int number) {
        var paymentMethod = number % 3 == 2 ? "pm_card_visa_chargeDeclined" : "pm_card_visa";
        var wish = Map.of("lines", new Object[] {Map.of("sku", sku, "quantity", 1)}, "paymentMethod", paymentMethod);
        return send(CustomerRequest.toOrder(wish).by(token)).path("orderId").asString();
    }

    private void awaitEnd(String orderId) {
        for (var look = 0;
                look < LOOKS
                        && get("/api/orders/" + orderId)
                                .path("status")
                                .asString()
                                .equals("PLACED");
                look++) {
            pause();
        }
        get("/api/orders/%s/journey".formatted(orderId));
        send(CustomerRequest.toCancel(orderId).by(token));
    }

    private JsonNode get(String path) {
        return send(request(path).header("Authorization", "Bearer " + token).GET());
    }

    private JsonNode send(CustomerRequest wish) {
        var request = request(wish.path()).header("Content-Type", "application/json");
        wish.headers().forEach(request::header);
        return send(request.POST(BodyPublishers.ofString(wish.content())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path)).timeout(Duration.ofSeconds(20));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString()).body();
            return JsonMapper.shared().readTree(answer.isEmpty() ? "{}" : answer);
        } catch (IOException e) {
            throw new Trouble("the rehearsal failed: %s".formatted(e), e);
        } catch (InterruptedException e) {
            throw new Trouble("the rehearsal was interrupted", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            throw new Trouble("the rehearsal was interrupted", e);
        }
    }
}
