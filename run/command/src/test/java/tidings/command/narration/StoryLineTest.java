package tidings.command.narration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tidings.events.Event;
import tidings.events.Line;
import tidings.events.Money;
import tidings.events.OrderCancelled;
import tidings.events.OrderId;
import tidings.events.OrderPlaced;
import tidings.events.PaymentId;
import tidings.events.PaymentRefunded;
import tidings.events.PaymentSucceeded;
import tidings.events.UserId;
import tidings.events.UserSignedUp;
import tidings.events.wire.Content;
import tidings.events.wire.Family;
import tidings.events.wire.Reading;

class StoryLineTest {
    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00.042Z");
    private static final OrderId ORDER = new OrderId(new UUID(1, 0xd41f7c2aL));
    private static final UUID EVENT = new UUID(3, 0xbeefL);
    private static final UserId USER = new UserId(new UUID(2, 0xcafeL));

    private final StoryLine line = new StoryLine(ZoneOffset.UTC);

    @Test
    void anOrderIsToldWithItsLinesAndItsPrice() {
        var lines = List.of(new Line("espresso-machine", 2, new Money(49_900, "EUR")));
        var placed = new OrderPlaced(ORDER, USER, lines, new Money(199_805, "EUR"), "pm_card_visa");

        assertThat(line.of(told(placed, "order-service")))
                .startsWith("12:00:00.042  OrderPlaced        …d41f7c2a  2 × espresso-machine, 1,998.05 EUR")
                .endsWith("  order-service");
    }

    @Test
    void aLongOrderIsToldByTheNumberOfItsLines() {
        var one = new Line("coffee-grinder", 1, new Money(100, "EUR"));
        var placed = new OrderPlaced(ORDER, USER, List.of(one, one, one), new Money(300, "EUR"), "pm_card_visa");

        assertThat(line.of(told(placed, "order-service"))).contains("3 lines, 3.00 EUR");
    }

    @Test
    void anAmountIsToldByTheMinorUnitOfItsCurrency() {
        var paid = new PaymentSucceeded(PaymentId.of(OrderId.at(Instant.now())), ORDER, USER, new Money(500, "JPY"));
        var refunded = new PaymentRefunded(
                PaymentId.of(OrderId.at(Instant.now())), ORDER, USER, new Money(1_500, "KWD"), "pi_1");

        assertThat(line.of(told(paid, "payment-service"))).contains("  500 JPY  ");
        assertThat(line.of(told(refunded, "payment-service"))).contains("1.500 KWD given back");
    }

    @Test
    void aCancellationIsToldWithItsReason() {
        assertThat(line.of(told(new OrderCancelled(ORDER, USER, "Your card was declined."), "order-service")))
                .contains("OrderCancelled", "Your card was declined.");
    }

    @Test
    void aSignUpIsToldWithNameAndAddress() {
        assertThat(line.of(told(new UserSignedUp(USER, "ada@example.org", "Ada"), "user-service")))
                .contains("UserSignedUp", "…0000cafe", "Ada <ada@example.org>");
    }

    @Test
    void anEventOfAnUnknownTypeIsToldByItsName() {
        var unknown = told("shipping-service", new Reading.Unknown("k", EVENT, "OrderShipped"));

        assertThat(line.of(unknown)).contains("OrderShipped").endsWith("shipping-service");
    }

    @Test
    void whatAnEventSaysDoesNothingToATerminal() {
        var signedUp = new UserSignedUp(USER, "ada@example.org", "A\u001b[2Jd\na\u202e" + "a".repeat(1_000));

        assertThat(line.of(told(signedUp, "user-service")))
                .contains("A·[2Jd·a·aaa")
                .hasSizeLessThan(300)
                .doesNotContain("\u001b", "\n", "\u202e");
    }

    private static NarratedRecord told(Event event, String source) {
        var newest = Family.of(event.getClass()).toTell(event).getFirst();
        return told(source, new Reading.Legible(event.key(), EVENT, newest, event, Content.of(_ -> null, null)));
    }

    private static NarratedRecord told(String source, Reading reading) {
        return new NarratedRecord("orders-0, offset 0", NOON, source, NOON, reading);
    }
}
