package tidings.payment.stripe;

import com.stripe.StripeClient;
import com.stripe.net.RequestOptions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How Stripe is reached: with patience for one answer, and none for repetitions, which are the effects'.
///
/// (The JDK repeats a request once by itself when its connection breaks. The idempotency key goes with it.)
@Configuration(proxyBeanMethods = false)
class StripeConfiguration {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 10_000;

    @Bean
    StripeClient stripeClient(
            @Value("${tidings.payment.stripe-url}") String url,
            @Value("${stripe-key}") String key,
            @Value("${tidings.messaging.effect-concurrency}") String calls) {
        System.setProperty("http.maxConnections", calls); // the JDK keeps 5 otherwise, and opens the others anew
        return StripeClient.builder()
                .setHttpClient(new FencedCalls())
                .setApiBase(url)
                .setApiKey(key)
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(READ_MILLIS)
                .setMaxNetworkRetries(0)
                .build();
    }

    /// The options of a request with an idempotency key: under one key the same question is asked once.
    static RequestOptions key(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }
}
