package tidings.proof.checker;

import static tidings.proof.checker.World.ANNA;
import static tidings.proof.checker.World.NOBODY;
import static tidings.proof.checker.World.PAID;
import static tidings.proof.checker.World.TAKEN_BACK;

import java.util.stream.Stream;

/// About what the provider has charged and given back.
final class LiesAboutMoney {
    private LiesAboutMoney() {}

    static Stream<Lie> all() {
        return Stream.of(
                Lie.of(
                        "a confirmed order was not charged",
                        world -> world.charges.removeIf(World.isFor(PAID)),
                        "I3 LOST: The order %s is confirmed and was not charged".formatted(PAID)),
                Lie.of(
                        "an order was charged twice",
                        world -> world.charge(PAID, 3800, "eur", 0),
                        "I3 DOUBLED: The order %s was charged twice".formatted(PAID)),
                Lie.of(
                        "a second charge was given back",
                        world -> world.charge(TAKEN_BACK, 3800, "eur", 3800),
                        "I3 DOUBLED: The order %s was charged twice".formatted(TAKEN_BACK)),
                Lie.of(
                        "an order was charged a cent too much",
                        world -> recharge(world, 3801, "eur", 0),
                        "I3 WRONG: The order %s of 3800 EUR is confirmed with".formatted(PAID)),
                Lie.of(
                        "an order was charged in dollars",
                        world -> recharge(world, 3800, "usd", 0),
                        "I3 WRONG: The order %s of 3800 EUR is confirmed with".formatted(PAID)),
                Lie.of(
                        "a confirmed order was given back",
                        world -> recharge(world, 3800, "eur", 3800),
                        "I3 WRONG: The order %s of 3800 EUR is confirmed with".formatted(PAID),
                        "I3 LOST: Nobody was told that the order %s was refunded".formatted(PAID)),
                Lie.of(
                        "a cancelled order was not given back",
                        world -> keep(world, 0),
                        "I3 WRONG: The order %s is cancelled, but for".formatted(TAKEN_BACK),
                        "I3 WRONG: The order %s was not refunded, as was told".formatted(TAKEN_BACK)),
                Lie.of(
                        "a cancelled order was given back in part",
                        world -> keep(world, 3799),
                        "I3 WRONG: The order %s is cancelled, but for".formatted(TAKEN_BACK)),
                Lie.of(
                        "somebody was charged for no order",
                        world -> world.charge(NOBODY, 3800, "eur", 0),
                        "I3 UNACCOUNTED: There is no order " + NOBODY),
                Lie.of(
                        "somebody was introduced to the provider twice",
                        world -> world.introduce(ANNA),
                        "I3 DOUBLED: The user %s was introduced as the customers [cus_0, cus_1]".formatted(ANNA)));
    }

    private static void recharge(World world, long amount, String currency, long refunded) {
        world.charges.removeIf(World.isFor(PAID));
        world.charge(PAID, amount, currency, refunded);
    }

    private static void keep(World world, long refunded) {
        world.charges.removeIf(World.isFor(TAKEN_BACK));
        world.charge(TAKEN_BACK, 3800, "eur", refunded);
    }
}
