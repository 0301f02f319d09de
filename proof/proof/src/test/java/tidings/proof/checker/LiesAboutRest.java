package tidings.proof.checker;

import static tidings.proof.checker.HarmlessThings.FORGOTTEN;
import static tidings.proof.checker.World.NOBODY;
import static tidings.proof.checker.World.PAID;

import java.util.Set;
import java.util.stream.Stream;
import tidings.probes.broker.ConsumerLag;

/// About what is still under way, and what lies parked.
final class LiesAboutRest {
    private LiesAboutRest() {}

    static Stream<Lie> all() {
        return Stream.of(
                Lie.of(
                        "a service is behind",
                        world -> world.lags.add(new ConsumerLag("order-service", "payments", 3, 2)),
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
                        "I9 UNACCOUNTED: analytics-service has parked the record"),
                Lie.of(
                        "a service has not given up what it said that it does",
                        LiesAboutRest::keepWhatIsToBeGivenUp,
                        "I9 LOST: order-service was told to give up the record payments-0@"),
                Lie.of(
                        "an event waits behind a poison that was given up",
                        LiesAboutRest::waitBehindNothing,
                        "I9 UNACCOUNTED: order-service has parked the record"),
                Lie.of(
                        "an order was forgotten, and its payment is nowhere",
                        world -> HarmlessThings.forget(FORGOTTEN, 0, world),
                        "I9 LOST: The order %s was forgotten, and its payment is not parked".formatted(FORGOTTEN)),
                Lie.of(
                        "an order was forgotten and refunded in part, and its payment is nowhere",
                        world -> HarmlessThings.forget(FORGOTTEN, 3799, world),
                        "I9 LOST: The order %s was forgotten, and its payment is not parked".formatted(FORGOTTEN)));
    }

    private static void keepWhatIsToBeGivenUp(World world) {
        var poison = world.plant("payments", NOBODY, "Poison", Set.of("order-service"));
        world.park("order-service", poison);
        world.tellToGiveUp("order-service", poison);
    }

    private static void waitBehindNothing(World world) {
        HarmlessThings.queueBehindPoison(world);
        world.discard("order-service", world.planted());
        world.tellToGiveUp("order-service", world.planted());
    }

    private static void parkASoundOne(World world) {
        var sound = world.record("PaymentSucceeded", PAID);
        world.books("analytics-service").heard.remove(sound.id());
        world.park("analytics-service", sound);
        world.journeys.removeIf(step -> step.eventId().equals(sound.id()));
    }
}
