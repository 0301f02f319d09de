package tidings.payment;

import com.stripe.StripeClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How Stripe is reached: with patience for one answer, and none for repetitions, which are [Settlement]'s.
@Configuration(proxyBeanMethods = false)
class StripeConfiguration {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 10_000;

    @Bean
    StripeClient stripeClient(@Value("${tidings.payment.stripe-url}") String url, @Value("${stripe-key}") String key) {
        tameTheClientOfTheJdk();
        return StripeClient.builder()
                .setApiBase(url)
                .setApiKey(key)
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(READ_MILLIS)
                .setMaxNetworkRetries(0)
                .build();
    }

    /// Stripe's library calls through it. By itself it keeps no more than 5 idle connections, and sends a request
    /// again, unasked, when a connection breaks.
    private static void tameTheClientOfTheJdk() {
        System.setProperty("http.maxConnections", "64");
        System.setProperty("sun.net.http.retryPost", "false");
    }
}
