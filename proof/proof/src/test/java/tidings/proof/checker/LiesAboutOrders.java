package tidings.proof.checker;

import static tidings.proof.checker.World.DECLINED;
import static tidings.proof.checker.World.NOBODY;
import static tidings.proof.checker.World.PAID;

import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// About what was accepted, and how it ended.
final class LiesAboutOrders {
    private static final UUID SECOND = World.id("second");

    private LiesAboutOrders() {}

    static Stream<Lie> all() {
        return Stream.of(
                Lie.of(
                        "an accepted order is nowhere",
                        world -> accept(world, "lost", NOBODY),
                        "I1 LOST: The order " + NOBODY),
                Lie.of(
                        "an accepted order has no id",
                        world -> accept(world, "lost", null),
                        "I1 WRONG: Under the key lost"),
                Lie.of(
                        "a key was answered with two orders",
                        world -> accept(world, "key of " + PAID, DECLINED),
                        "I1 DOUBLED: Under the key key of " + PAID,
                        "I1 LOST: The order " + DECLINED),
                Lie.of(
                        "a key has two orders",
                        world -> world.order(NOBODY, "key of " + PAID, "CANCELLED"),
                        "I1 DOUBLED: Under the key key of " + PAID,
                        "I2 LOST: Nothing was told of the order " + NOBODY),
                Lie.of(
                        "a wish that was sent without a key is two orders",
                        LiesAboutOrders::grantTwice,
                        "I1 DOUBLED: Of the wish once there are the orders",
                        "I2 LOST: Nothing was told of the order " + NOBODY,
                        "I2 LOST: Nothing was told of the order " + SECOND),
                Lie.of(
                        "an order was placed that nobody asked for",
                        world -> world.order(NOBODY, "new", "CANCELLED"),
                        "I1 UNACCOUNTED: Nobody asked for the order " + NOBODY,
                        "I2 LOST: Nothing was told of the order " + NOBODY),
                Lie.of(
                        "an order was told that does not exist",
                        world -> world.tell("order-service", "orders", NOBODY, "OrderPlaced"),
                        "I2 WRONG: The order %s was told, and".formatted(NOBODY)),
                Lie.of(
                        "an order stands elsewhere than was told",
                        world -> world.turn(DECLINED, "CONFIRMED"),
                        "I2 WRONG: The order %s is CONFIRMED after".formatted(DECLINED),
                        "I3 LOST: The order %s is confirmed and was not charged".formatted(DECLINED),
                        "I4 LOST: The order %s is confirmed and not counted".formatted(DECLINED)),
                Lie.of(
                        "an accepted cancellation came to nothing",
                        world -> world.journal.cancelled(PAID),
                        "I2 LOST: The cancellation of the order " + PAID),
                Lie.of(
                        "a cancelled order was cancelled again",
                        LiesAboutOrders::cancelAgain,
                        "I2 DOUBLED: The order %s took a step twice".formatted(DECLINED)),
                Lie.of(
                        "an order was confirmed after its cancellation",
                        LiesAboutOrders::confirmTooLate,
                        "I2 WRONG: The order %s took the steps".formatted(DECLINED),
                        "I5 LOST: The letter order-confirmed." + DECLINED),
                Lie.of(
                        "an order never came to an end",
                        LiesAboutOrders::leavePlaced,
                        "I2 LOST: The order %s has not come to an end".formatted(NOBODY),
                        "I9 UNACCOUNTED: The order %s is still PLACED".formatted(NOBODY)));
    }

    private static void accept(World world, String key, @Nullable UUID order) {
        world.journal.asks(key, World.ANNA);
        world.journal.answered(key, 202, order);
    }

    private static void grantTwice(World world) {
        world.journal.isKnown("once", "made up", World.ANNA);
        world.journal.isKnown("once", "made up again", World.ANNA);
        world.order(NOBODY, "made up", "CANCELLED");
        world.order(SECOND, "made up again", "CANCELLED");
    }

    private static void cancelAgain(World world) {
        world.tellAs(World.id("again"), "order-service", "orders", DECLINED, "OrderCancelled");
    }

    private static void confirmTooLate(World world) {
        world.tell("order-service", "orders", DECLINED, "OrderConfirmed");
    }

    private static void leavePlaced(World world) {
        accept(world, "new", NOBODY);
        world.order(NOBODY, "new", "PLACED");
        world.tell("order-service", "orders", NOBODY, "OrderPlaced");
    }
}
