package tidings.events;

import java.util.List;
import java.util.stream.Stream;

/// Examples: one of each event, as it could have happened.
final class Examples {
    private static final UserId ADA = UserId.of("0199a5a0-0000-7000-8000-000000000001");
    private static final OrderId ORDER = OrderId.of("0199a5a0-0000-7000-8000-000000000002");
    private static final PaymentId PAYMENT = PaymentId.of("0199a5a0-0000-7000-8000-000000000003");
    private static final Money PRICE = new Money(1299, "EUR");

    private Examples() {}

    static Stream<Event> all() {
        return Stream.of(
                new UserSignedUp(ADA, "ada@example.org", "Ada"),
                new UserErased(ADA),
                new OrderPlaced(
                        ORDER, ADA, List.of(new Line("espresso-cup", 2, PRICE)), PRICE.times(2), "pm_card_visa"),
                new OrderConfirmed(ORDER, ADA, PRICE.times(2)),
                new OrderCancelled(ORDER, ADA, "The card was declined."),
                new PaymentSucceeded(PAYMENT, ORDER, ADA, PRICE.times(2)),
                new PaymentFailed(PAYMENT, ORDER, ADA, new Decline("insufficient_funds", "The card was declined.")),
                new PaymentRefunded(PAYMENT, ORDER, ADA, PRICE.times(2), "pi_1"));
    }
}
