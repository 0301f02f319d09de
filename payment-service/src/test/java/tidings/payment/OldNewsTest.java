package tidings.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static tidings.testing.Audience.Outcome.ONE_REACTION;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tidings.testing.Audience;
import tidings.testing.OldNews;

/// This version understands whatever was told of users and orders before it.
class OldNewsTest extends OpenTill {
    @Autowired
    private Audience service;

    @ParameterizedTest
    @MethodSource
    void oldNewsIsReactedToOnce(OldNews news) {
        if (!news.tells("OrderPlaced")) {
            orderIsPlaced("pm_card_visa"); // where nothing was wanted, nothing can be given back
            eventuallyTold("PaymentSucceeded");
        }

        var outcome = service.hears(news, order);

        assertThat(outcome).isEqualTo(ONE_REACTION);
    }

    static Stream<OldNews> oldNewsIsReactedToOnce() {
        return OldNews.heardBy("payment-service");
    }
}
