package tidings.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.BAD_REQUEST;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidings.events.Decline;
import tidings.events.Line;
import tidings.events.Money;
import tidings.events.OrderCancelled;
import tidings.events.OrderId;
import tidings.events.OrderPlaced;
import tidings.events.PaymentFailed;
import tidings.events.PaymentId;
import tidings.events.PaymentRefunded;
import tidings.events.PaymentSucceeded;
import tidings.events.UserId;

class JourneysTest extends Listening {
    private static final Money PRICE = new Money(1_950, "EUR");

    private final UserId user = UserId.at(Instant.now());
    private final OrderId order = OrderId.at(Instant.now());
    private final PaymentId payment = PaymentId.of(OrderId.at(Instant.now()));

    @Test
    void anOrderThatNobodyHasHeardOfHasAnEmptyJourney() {
        assertThat(get("/orders/" + order + "/journey", user, "customer"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"events\": []}");
    }

    @Test
    void aJourneyTellsEveryEventOfTheOrder() {
        tell(
                new OrderPlaced(order, user, List.of(new Line("milk-jug", 1, PRICE)), PRICE, "pm_card_visa"),
                new PaymentSucceeded(payment, order, user, PRICE),
                new OrderCancelled(order, user, "The customer cancelled it"),
                new PaymentRefunded(payment, order, user, PRICE, "pi_1"));

        assertThat(get("/orders/" + order + "/journey", user, "customer"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.events[*].event")
                .asArray()
                .containsExactly("OrderPlaced", "PaymentSucceeded", "OrderCancelled", "PaymentRefunded");
    }

    @Test
    void aStepNamesItsSourceItsTimeAndItsCause() {
        tell(new PaymentFailed(payment, order, user, new Decline("insufficient_funds", "Your card was declined.")));

        assertThat(get("/orders/" + order + "/journey", user, "customer"))
                .bodyJson()
                .extractingPath("$.events[0]")
                .asMap()
                .containsOnlyKeys("event", "source", "time", "eventId", "causedBy")
                .containsEntry("source", "analytics-service");
    }

    @Test
    void somebodyElsesJourneyLooksLikeNone() {
        tell(new PaymentFailed(payment, order, user, new Decline("insufficient_funds", "Your card was declined.")));

        assertThat(get("/orders/" + order + "/journey", UserId.at(Instant.now()), "customer"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"events\": []}");
    }

    @Test
    void anIdThatIsNoneIsABadRequest() {
        assertThat(get("/orders/one/journey", user, "customer")).hasStatus(BAD_REQUEST);
    }
}
