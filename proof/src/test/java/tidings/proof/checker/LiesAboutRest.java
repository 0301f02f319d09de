package tidings.proof.checker;

import static tidings.proof.checker.World.NOBODY;
import static tidings.proof.checker.World.PAID;

import java.util.Set;
import java.util.stream.Stream;

/// About what is still under way, and what lies parked.
final class LiesAboutRest {
    private LiesAboutRest() {}

    static Stream<Lie> all() {
        return Stream.of(
                Lie.of(
                        "a service is behind",
                        world -> world.lags.add(new Lag("order-service", "payments", 3, 2)),
                        "I9 UNACCOUNTED: order-service is 2 behind on payments-3"),
                Lie.of(
                        "an event was not sent",
                        world -> world.books("user-service").unsent = 1,
                        "I9 UNACCOUNTED: user-service has not sent 1 events"),
                Lie.of(
                        "something is still to be done",
                        world -> world.books("payment-service").intents.add("SettlePayment " + PAID),
                        "I9 UNACCOUNTED: payment-service still has to SettlePayment"),
                Lie.of(
                        "a poison was not parked",
                        world -> world.plant("payments", NOBODY, "Poison", Set.of("order-service")),
                        "I9 LOST: order-service should have parked the record payments-0@"),
                Lie.of(
                        "an event was parked that is sound",
                        LiesAboutRest::parkASoundOne,
                        "I9 UNACCOUNTED: analytics-service has parked the record"));
    }

    private static void parkASoundOne(World world) {
        var sound = world.record("PaymentSucceeded", PAID);
        world.books("analytics-service").heard.remove(sound.id());
        world.park("analytics-service", sound);
        world.journeys.removeIf(step -> step.eventId().equals(sound.id()));
    }
}
