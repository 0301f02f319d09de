package tidings.outside.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCreateParams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tidings.outside.OutsideWorldApplication;

/// A merchant with Stripe's own client library, in front of a Stripe that behaves well until told otherwise.
@SpringBootTest(
        classes = OutsideWorldApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:ledger;LOCK_TIMEOUT=10000", "management.server.port=0"})
@Import(TestClock.class)
abstract class StripeTest {
    static {
        // The JDK would send a POST once more, unasked, where the connection is closed without an answer.
        System.setProperty("sun.net.http.retryPost", "false");
    }

    @LocalServerPort
    private int port;

    StripeClient stripe = merchant("sk_test_merchant");

    @BeforeEach
    void behaveWell() throws Exception {
        stripe = merchant("sk_test_merchant");
        conduct("""
                {"latencyMs": 0, "declineRate": 0.0, "loseAnswers": 0, "outage": "none", "refunds": "good",
                 "trouble": {"status": 0, "retryAfter": 0}}
                """);
    }

    final StripeClient merchant(String key) {
        return merchant(key, 30_000);
    }

    /// @param patience in milliseconds
    final StripeClient merchant(String key, int patience) {
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase("http://localhost:" + port)
                .setMaxNetworkRetries(0)
                .setConnectTimeout(patience)
                .setReadTimeout(patience)
                .build();
    }

    final PaymentIntent open(String card) throws StripeException {
        return open(card, RequestOptions.builder().build());
    }

    final PaymentIntent open(String card, RequestOptions options) throws StripeException {
        return stripe.v1().paymentIntents().create(intent(card).build(), options);
    }

    final PaymentIntentCreateParams.Builder intent(String card) {
        return PaymentIntentCreateParams.builder()
                .setAmount(1299L)
                .setCurrency("eur")
                .addPaymentMethodType("card")
                .setPaymentMethod(card)
                .putMetadata("orderId", "4711");
    }

    final RequestOptions key(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    final void conduct(String change) throws IOException, InterruptedException {
        http("PUT", "/control/stripe", change);
    }

    final String http(String method, String path, String body) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .method(method, BodyPublishers.ofString(body))
                    .header("Content-Type", "application/json")
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
