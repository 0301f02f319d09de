package tidings.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpStatus.FORBIDDEN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tidings.events.Event;
import tidings.events.Line;
import tidings.events.Money;
import tidings.events.OrderCancelled;
import tidings.events.OrderConfirmed;
import tidings.events.OrderId;
import tidings.events.OrderPlaced;
import tidings.events.UserErased;
import tidings.events.UserId;
import tidings.events.UserSignedUp;

class SalesTest extends Listening {
    private final UserId user = UserId.at(Instant.now());
    private final OrderId one = OrderId.at(Instant.now());
    private final OrderId other = OrderId.at(Instant.now());

    @BeforeEach
    void beginAnew() {
        forget();
    }

    @Test
    void nothingIsSoldBeforeAnOrderIsConfirmed() {
        tell(placed(one, new Line("milk-jug", 2, euros(1_950))));

        assertSales("""
                {"orders": 0, "revenue": {"amount": 0, "currency": "EUR"}, "revenueByCurrency": [],
                 "byProduct": [], "byDay": [], "signUps": 0}
                """);
    }

    @Test
    void confirmedOrdersAreSummedUpByProductAndByDay() {
        tell(
                placed(one, new Line("milk-jug", 2, euros(1_950)), new Line("tamper", 1, euros(3_490))),
                placed(other, new Line("milk-jug", 1, euros(1_950))),
                confirmed(one, 7_390),
                confirmed(other, 1_950));

        assertSales("""
                {"orders": 2, "revenue": {"amount": 9340, "currency": "EUR"},
                                  "revenueByCurrency": [{"amount": 9340, "currency": "EUR"}],
                 "byProduct": [{"sku": "milk-jug", "quantity": 3, "revenue": {"amount": 5850, "currency": "EUR"},
                                   "revenueByCurrency": [{"amount": 5850, "currency": "EUR"}]},
                               {"sku": "tamper", "quantity": 1, "revenue": {"amount": 3490, "currency": "EUR"},
                                                 "revenueByCurrency": [{"amount": 3490, "currency": "EUR"}]}],
                 "byDay": [{"day": "%s", "orders": 2, "revenue": {"amount": 9340, "currency": "EUR"},
                                   "revenueByCurrency": [{"amount": 9340, "currency": "EUR"}]}],
                 "signUps": 0}
                """.formatted(LocalDate.now(ZoneOffset.UTC)));
    }

    @Test
    void whatWasSoldInAnotherCurrencyIsSummedUpByItself() {
        tell(
                placed(one, new Line("milk-jug", 2, euros(1_950))),
                placed(other, new Line("whisk", 1, new Money(500, "JPY"))),
                confirmed(one, 3_900),
                new OrderConfirmed(other, user, new Money(500, "JPY")));

        assertSales("""
                {"orders": 2, "revenue": {"amount": 3900, "currency": "EUR"},
                 "revenueByCurrency": [{"amount": 3900, "currency": "EUR"}, {"amount": 500, "currency": "JPY"}],
                 "byProduct": [{"sku": "milk-jug", "quantity": 2, "revenue": {"amount": 3900, "currency": "EUR"},
                                "revenueByCurrency": [{"amount": 3900, "currency": "EUR"}]},
                               {"sku": "whisk", "quantity": 1, "revenue": {"amount": 0, "currency": "EUR"},
                                "revenueByCurrency": [{"amount": 500, "currency": "JPY"}]}],
                 "byDay": [{"day": "%s", "orders": 2, "revenue": {"amount": 3900, "currency": "EUR"},
                            "revenueByCurrency": [{"amount": 3900, "currency": "EUR"},
                                                  {"amount": 500, "currency": "JPY"}]}],
                 "signUps": 0}
                """.formatted(LocalDate.now(ZoneOffset.UTC)));
    }

    @Test
    void whatIsToldTwiceAfterARestoreCountsOnce() {
        tell(placed(one, new Line("tamper", 1, euros(3_490))), confirmed(one, 3_490), confirmed(one, 3_490));
        tell(placed(other, new Line("tamper", 1, euros(3_490))), confirmed(other, 3_490), cancelled(other));
        tell(confirmed(other, 3_490), cancelled(other));

        assertThat(get("/analytics/sales", user, "admin"))
                .bodyJson()
                .extractingPath("$.revenue.amount")
                .isEqualTo(3_490);
    }

    @Test
    void aCancelledOrderIsTakenBack() {
        tell(placed(one, new Line("tamper", 1, euros(3_490))), confirmed(one, 3_490), cancelled(one));

        assertSales("""
                {"orders": 0, "revenue": {"amount": 0, "currency": "EUR"}, "revenueByCurrency": [],
                 "byProduct": [], "byDay": [], "signUps": 0}
                """);
    }

    @Test
    void whichEventComesFirstMakesNoDifference() {
        tell(cancelled(one), confirmed(one, 3_490), placed(one, new Line("tamper", 1, euros(3_490))));
        tell(confirmed(other, 1_950), placed(other, new Line("milk-jug", 1, euros(1_950))));

        assertSales("""
                {"orders": 1, "revenue": {"amount": 1950, "currency": "EUR"},
                                  "revenueByCurrency": [{"amount": 1950, "currency": "EUR"}],
                 "byProduct": [{"sku": "milk-jug", "quantity": 1, "revenue": {"amount": 1950, "currency": "EUR"},
                                   "revenueByCurrency": [{"amount": 1950, "currency": "EUR"}]}],
                 "byDay": [{"day": "%s", "orders": 1, "revenue": {"amount": 1950, "currency": "EUR"},
                                   "revenueByCurrency": [{"amount": 1950, "currency": "EUR"}]}],
                 "signUps": 0}
                """.formatted(LocalDate.now(ZoneOffset.UTC)));
    }

    @Test
    void aUserWhoSignsUpCountsOnce() {
        tell(new UserSignedUp(user, "ada@example.org", "Ada"), new UserSignedUp(user, "ada@example.com", "Ada"));

        assertThat(get("/analytics/sales", user, "admin"))
                .bodyJson()
                .extractingPath("$.signUps")
                .isEqualTo(1);
    }

    @Test
    void aUserWhoWasErasedStillCountsOnce() {
        tell(new UserSignedUp(user, "ada@example.org", "Ada"), new UserErased(user), new UserErased(user));

        assertThat(get("/analytics/sales", user, "admin"))
                .bodyJson()
                .extractingPath("$.signUps")
                .isEqualTo(1);
    }

    @Test
    void aSignUpOfWhichOnlyTheErasureIsHeardCountsAllTheSame() {
        tell(new UserErased(user));

        assertThat(get("/analytics/sales", user, "admin"))
                .bodyJson()
                .extractingPath("$.signUps")
                .isEqualTo(1);
    }

    @Test
    void onlyAnAdministratorSeesTheSales() {
        assertThat(get("/analytics/sales", user, "customer")).hasStatus(FORBIDDEN);
    }

    private void assertSales(String expected) {
        assertThat(get("/analytics/sales", user, "admin"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(expected);
    }

    private Event placed(OrderId order, Line... lines) {
        var total = List.of(lines).stream().map(Line::price).reduce(Money::plus).orElseThrow();
        return new OrderPlaced(order, user, List.of(lines), total, "pm_card_visa");
    }

    private Event confirmed(OrderId order, long cents) {
        return new OrderConfirmed(order, user, euros(cents));
    }

    private Event cancelled(OrderId order) {
        return new OrderCancelled(order, user, "The customer cancelled it");
    }

    private static Money euros(long cents) {
        return new Money(cents, "EUR");
    }
}
