package tidings.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tidings.events.Event;
import tidings.events.Line;
import tidings.events.Money;
import tidings.events.OrderCancelled;
import tidings.events.OrderConfirmed;
import tidings.events.OrderId;
import tidings.events.OrderPlaced;
import tidings.events.UserId;
import tidings.events.UserSignedUp;

class RecommendationsTest extends Listening {
    private final UserId ada = UserId.at(Instant.now());
    private final UserId grace = UserId.at(Instant.now());
    private final OrderId order = OrderId.at(Instant.now());

    @BeforeEach
    void nobodyHasBoughtAnything() {
        database.sql("delete from basket").update();
        database.sql("delete from bought_together").update();
        tell(new UserSignedUp(ada, "ada@example.org", "Ada"));
    }

    @Test
    void whereNothingWasEverSoldThereIsNothingToRecommend() {
        tell(placed(order, grace, "tamper"));

        assertRecommended(ada, "[]");
    }

    @Test
    void whatOthersBoughtTogetherWithMyThingsComesFirst() {
        buys(ada, "grinder");
        buys(grace, "grinder", "beans");
        buys(grace, "grinder", "beans", "scale");
        buys(grace, "tamper");
        buys(grace, "tamper");
        buys(grace, "tamper");

        assertRecommended(ada, """
                [{"sku": "beans", "boughtTogether": 2, "bought": 2},
                 {"sku": "scale", "boughtTogether": 1, "bought": 1},
                 {"sku": "tamper", "boughtTogether": 0, "bought": 3}]
                """);
    }

    @Test
    void aCustomerWhoHasBoughtNothingSeesWhatSellsBest() {
        buys(grace, "tamper");
        buys(grace, "tamper", "beans");

        assertRecommended(ada, """
                [{"sku": "tamper", "boughtTogether": 0, "bought": 2},
                 {"sku": "beans", "boughtTogether": 0, "bought": 1}]
                """);
    }

    @Test
    void whoIsNotKnownYetIsRecommendedNothing() {
        buys(ada, "tamper");

        assertRecommended(grace, "[]");
    }

    @Test
    void anOrderCountsFromItsConfirmationToItsCancellation() {
        tell(placed(order, grace, "tamper"));
        assertRecommended(ada, "[]");

        tell(confirmed(order, grace));
        assertRecommended(ada, """
                [{"sku": "tamper", "boughtTogether": 0, "bought": 1}]
                """);

        tell(cancelled(order, grace));
        assertRecommended(ada, "[]");
    }

    @Test
    void whatIsCancelledBeforeItWasBoughtWasNeverCounted() {
        tell(placed(order, grace, "tamper"), cancelled(order, grace));

        assertRecommended(ada, "[]");
    }

    @Test
    void thereAreAsManyAsWereAskedForAndNoMoreThanAHundred() {
        buys(grace, "beans", "grinder", "scale", "tamper", "jug", "cups");

        assertThat(recommendationsTo(ada, ""))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(5);
        assertThat(recommendationsTo(ada, "?limit=1"))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(1);
        assertThat(recommendationsTo(ada, "?limit=0")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(recommendationsTo(ada, "?limit=101")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void manyWhoBuyTheSameAtOnceAreAllCounted() {
        var orders = Stream.generate(() -> OrderId.at(Instant.now())).limit(200).toList();
        var skus = Arrays.asList("beans", "grinder", "scale", "tamper");
        var inAnyOrder = new Random(42);

        tell(orders.stream()
                .flatMap(it -> {
                    Collections.shuffle(skus, inAnyOrder);
                    return Stream.of(placed(it, grace, skus.toArray(String[]::new)), confirmed(it, grace));
                })
                .toArray(Event[]::new));

        assertRecommended(ada, """
                [{"sku": "beans", "boughtTogether": 0, "bought": 200},
                 {"sku": "grinder", "boughtTogether": 0, "bought": 200},
                 {"sku": "scale", "boughtTogether": 0, "bought": 200},
                 {"sku": "tamper", "boughtTogether": 0, "bought": 200}]
                """);
    }

    private void assertRecommended(UserId customer, String expected) {
        assertThat(recommendationsTo(customer, "")).hasStatusOk().bodyJson().isStrictlyEqualTo(expected);
    }

    private void buys(UserId customer, String... skus) {
        var theirs = OrderId.at(Instant.now());
        tell(placed(theirs, customer, skus), confirmed(theirs, customer));
    }

    private static Event placed(OrderId order, UserId customer, String... skus) {
        var lines = Stream.of(skus).map(sku -> new Line(sku, 1, euros(1_000))).toList();
        return new OrderPlaced(order, customer, lines, euros(1_000L * lines.size()), "pm_card_visa");
    }

    private static Event confirmed(OrderId order, UserId customer) {
        return new OrderConfirmed(order, customer, euros(1_000));
    }

    private static Event cancelled(OrderId order, UserId customer) {
        return new OrderCancelled(order, customer, "You asked for it.");
    }

    private static Money euros(long cents) {
        return new Money(cents, "EUR");
    }
}
