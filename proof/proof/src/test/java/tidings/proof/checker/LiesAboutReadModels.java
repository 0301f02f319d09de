package tidings.proof.checker;

import static tidings.proof.checker.World.ANNA;
import static tidings.proof.checker.World.DECLINED;
import static tidings.proof.checker.World.LINES;
import static tidings.proof.checker.World.NOBODY;
import static tidings.proof.checker.World.PAID;
import static tidings.proof.checker.World.eventId;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.proof.evidence.JourneyStep;
import tidings.proof.evidence.ObservedLine;
import tidings.proof.evidence.Price;
import tidings.proof.evidence.Sale;

/// About what analytics makes of the events.
final class LiesAboutReadModels {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");

    private LiesAboutReadModels() {}

    static Stream<Lie> all() {
        return Stream.of(
                Lie.of(
                        "a sale is not counted",
                        world -> count(world, PAID, LINES, euros(3800), null),
                        "I4 LOST: The order %s is confirmed and not counted".formatted(PAID)),
                Lie.of(
                        "a declined order is counted",
                        world -> count(world, DECLINED, LINES, euros(3800), TODAY),
                        "I4 WRONG: The order %s is counted and not confirmed".formatted(DECLINED)),
                Lie.of(
                        "a sale is counted with a wrong sum",
                        world -> count(world, PAID, LINES, euros(3801), TODAY),
                        "I4 WRONG: The order %s of 3800 EUR is counted with 3801".formatted(PAID)),
                Lie.of(
                        "a sale is counted in another currency",
                        world -> count(world, PAID, LINES, new Price(3800, "JPY"), TODAY),
                        "I4 WRONG: The order %s of 3800 EUR is counted with 3800 JPY".formatted(PAID)),
                Lie.of(
                        "a sale is counted for other products",
                        world -> count(world, PAID, List.of(), euros(3800), TODAY),
                        "I4 WRONG: The order %s of [2 house-blend at 1900 EUR] is counted as []".formatted(PAID)),
                Lie.of(
                        "a sale is counted for another day",
                        world -> count(world, PAID, LINES, euros(3800), TODAY.plusDays(1)),
                        "I4 WRONG: The order %s was confirmed at".formatted(PAID)),
                Lie.of("a sign-up is not counted", world -> world.signUps.clear(), "I4 LOST: The sign-up of " + ANNA),
                Lie.of(
                        "a sign-up is counted that nobody told",
                        world -> world.signUps.add(NOBODY.toString()),
                        "I4 UNACCOUNTED: The sign-up of " + NOBODY),
                Lie.of(
                        "a step is missing on a journey",
                        world -> world.journeys.remove(confirmation()),
                        "I8 LOST: Missing on the journey: OrderConfirmed"),
                Lie.of(
                        "a step is on a journey twice",
                        world -> world.journeys.add(confirmation()),
                        "I8 DOUBLED: 2 times on the journey: OrderConfirmed"),
                Lie.of(
                        "a step that never was is on a journey",
                        world -> world.journeys.add(new JourneyStep(PAID.toString(), NOBODY, "OrderCancelled")),
                        "I8 UNACCOUNTED: On the journey and on no topic: OrderCancelled"));
    }

    private static void count(World world, UUID order, List<ObservedLine> lines, Price price, @Nullable LocalDate day) {
        world.sales.removeIf(sale -> sale.orderId().equals(order));
        world.sales.add(new Sale(order, lines, price, day, false));
    }

    private static Price euros(long cents) {
        return new Price(cents, "EUR");
    }

    private static JourneyStep confirmation() {
        return new JourneyStep(PAID.toString(), eventId("OrderConfirmed", PAID), "OrderConfirmed");
    }
}
