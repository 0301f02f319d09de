package tidings.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tidings.events.UserSignedUp;

class OutageTest extends OpenTill {

    @Test
    void aChargeWhoseAnswerIsLostIsFoundAgain() {
        PROVIDER.behave("\"loseAnswers\": 2"); // the JDK asks twice

        orderIsPlaced("pm_card_visa");

        eventuallyTold("PaymentSucceeded");
        assertThat(PROVIDER.moneyOf(order)).containsExactly("charged 1299, refunded 0");
        assertThat(PROVIDER.behaviour().get("loseAnswers").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "unavailable", "failing", "hanging"})
    void anOutageIsWaitedOut(String outage) {
        PROVIDER.behave("\"outage\": \"%s\"".formatted(outage));
        orderIsPlaced("pm_card_visa");
        eventuallyTroubled(order);
        assertThat(news()).isEmpty();

        PROVIDER.behave("\"outage\": \"none\"");

        eventuallyTold("PaymentSucceeded");
        assertThat(PROVIDER.moneyOf(order)).containsExactly("charged 1299, refunded 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "unavailable", "failing", "hanging"})
    void aRefundWaitsOutAnOutage(String outage) {
        orderIsPlaced("pm_card_visa");
        eventuallyTold("PaymentSucceeded");
        PROVIDER.behave("\"outage\": \"%s\"".formatted(outage));
        orderIsCancelled();
        eventuallyTroubled(order);

        PROVIDER.behave("\"outage\": \"none\"");

        eventuallyTold("PaymentSucceeded", "PaymentRefunded");
        assertThat(PROVIDER.moneyOf(order)).containsExactly("charged 1299, refunded 1299");
    }

    @Test
    void anOrderThatIsCancelledDuringAnOutageIsNeverCharged() {
        PROVIDER.behave("\"outage\": \"refused\"");
        orderIsPlaced("pm_card_visa");
        eventuallyTroubled(order);
        orderIsCancelled();
        await().until(() -> count("payment where not wanted and order_id = '%s'".formatted(order)) == 1);

        PROVIDER.behave("\"outage\": \"none\"");

        eventuallyAtRest();
        assertThat(news()).isEmpty();
        assertThat(PROVIDER.moneyOf(order)).isEmpty();
    }

    @Test
    void aProviderThatCrashesAndComesBackChargesOnce() {
        PROVIDER.behave("\"latencyMs\": 300");
        orderIsPlaced("pm_card_visa");
        await().until(() -> count("payment where charge is not null and order_id = '%s'".formatted(order)) == 1);
        PROVIDER.kill();

        PROVIDER.restart();

        eventuallyTold("PaymentSucceeded");
        assertThat(PROVIDER.moneyOf(order)).containsExactly("charged 1299, refunded 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "unavailable", "failing", "hanging"})
    void anIntroductionWaitsOutAnOutage(String outage) {
        PROVIDER.behave("\"outage\": \"%s\"".formatted(outage));
        tell(new UserSignedUp(user, "ada@example.org", "Ada"));
        eventuallyTroubled(user);

        PROVIDER.behave("\"outage\": \"none\"");

        eventuallyAtRest();
        assertThat(PROVIDER.ledger().get("customers").toString()).containsOnlyOnce(user.toString());
    }

    @Test
    void anExpiredKeyIsNobodysDecline() {
        PROVIDER.behave("""
                "trouble": {"path": "/v1/", "status": 401, "code": "api_key_expired", "retryAfter": 0}
                """);
        orderIsPlaced("pm_card_visa");
        await().until(() -> count("payment where attempt > 1 and order_id = '%s'".formatted(order)) == 1);
        assertThat(news()).isEmpty();

        PROVIDER.behave("\"trouble\": {\"status\": 0, \"retryAfter\": 0}");
        orderIsCancelled();

        await().until(() -> count("payment where status = 'DROPPED' and order_id = '%s'".formatted(order)) == 1);
        eventuallyAtRest();
        assertThat(news()).isEmpty();
    }

    @Test
    void tooManyRequestsAreWaitedOutUnderTheSameKey() {
        PROVIDER.behave("""
                "trouble": {"path": "/v1/payment_intents", "status": 429, "code": "rate_limit", "retryAfter": 2}
                """);
        orderIsPlaced("pm_card_visa");
        await().until(() -> count("payment where order_id = '%s'".formatted(order)) == 1);
        await().during(Duration.ofSeconds(1)).until(() -> news().isEmpty());

        PROVIDER.behave("\"trouble\": {\"status\": 0, \"retryAfter\": 0}");

        eventuallyTold("PaymentSucceeded");
        assertThat(count("payment where attempt = 1 and order_id = '%s'".formatted(order)))
                .isEqualTo(1);
    }

    /// Waits until the provider has been tried in vain; a hanging one, for a while.
    private void eventuallyTroubled(Object key) {
        await().until(() -> count("messaging.intent where key = '%s' and (attempts > 0 or claimed_until is not null)"
                        .formatted(key))
                == 1);
    }
}
