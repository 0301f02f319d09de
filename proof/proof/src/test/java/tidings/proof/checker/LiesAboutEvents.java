package tidings.proof.checker;

import static tidings.proof.checker.World.ANNA;
import static tidings.proof.checker.World.NOBODY;
import static tidings.proof.checker.World.PAID;
import static tidings.proof.checker.World.TAKEN_BACK;
import static tidings.proof.checker.World.eventId;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import tidings.proof.evidence.OutboxEntry;
import tidings.proof.evidence.TopicRecord;
import tidings.proof.evidence.VersionedEvent;
import tidings.proof.journal.RecordPlace;

/// About where the events went, and in which order.
final class LiesAboutEvents {
    private LiesAboutEvents() {}

    static Stream<Lie> all() {
        return Stream.of(
                Lie.of(
                        "what was told is not on its topic",
                        LiesAboutEvents::loseOnTheWay,
                        "I6 LOST: Told, and not on its topic: PaymentRefunded"),
                Lie.of(
                        "what nobody told is on a topic",
                        world -> world.forgetTelling("PaymentSucceeded", PAID),
                        "I6 UNACCOUNTED: Nobody has told PaymentSucceeded"),
                Lie.of(
                        "the same was told twice",
                        LiesAboutEvents::tellTwice,
                        "I6 DOUBLED: Told 2 times: PaymentSucceeded"),
                Lie.of(
                        "one of two wordings is not on its topic",
                        world -> world.records.removeIf(record -> "PaymentFailed.v2".equals(record.type())),
                        "I6 LOST: Told, and not on its topic: PaymentFailed.v2"),
                Lie.of(
                        "a service has missed an event",
                        world -> world.books("payment-service").heard.remove(eventId("UserSignedUp", ANNA)),
                        "I6 LOST: payment-service has neither processed nor parked"),
                Lie.of(
                        "a service has heard what is on no topic",
                        world -> world.books("order-service").heard.add(NOBODY),
                        "I6 UNACCOUNTED: order-service has processed " + NOBODY),
                Lie.of(
                        "a service has reacted to what it does not know",
                        LiesAboutEvents::understandTooMuch,
                        "I6 WRONG: analytics-service has processed"),
                Lie.of(
                        "an event was processed and parked",
                        world -> world.park("payment-service", world.record("OrderPlaced", PAID)),
                        "I6 DOUBLED: payment-service has processed",
                        "I9 UNACCOUNTED: payment-service has parked"),
                Lie.of(
                        "what was given up is new when it comes again",
                        LiesAboutEvents::forgetGivingUp,
                        "I6 UNACCOUNTED: order-service has given up"),
                Lie.of(
                        "what was given up is parked once more",
                        LiesAboutEvents::parkAfterGivingUp,
                        "I6 DOUBLED: order-service has given up the record",
                        "I6 DOUBLED: order-service has processed"),
                Lie.of(
                        "two events of a key have changed places",
                        LiesAboutEvents::swap,
                        "I2 WRONG: The order %s took the steps".formatted(PAID),
                        "I7 WRONG: The topic has [OrderConfirmed"),
                Lie.of(
                        "two payments of a key have changed places",
                        LiesAboutEvents::swapPayments,
                        "I7 WRONG: The topic has [PaymentRefunded"),
                Lie.of(
                        "a key is in two partitions",
                        LiesAboutEvents::scatter,
                        "I7 WRONG: The key %s of payments is in the partitions".formatted(TAKEN_BACK)));
    }

    private static void loseOnTheWay(World world) {
        world.books("payment-service")
                .told
                .add(new OutboxEntry(99, new VersionedEvent("payments", PAID.toString(), NOBODY, "PaymentRefunded")));
    }

    private static void tellTwice(World world) {
        world.books("payment-service")
                .told
                .addAll(world.books("payment-service").told.subList(0, 1));
    }

    private static void understandTooMuch(World world) {
        var strange = world.plant("orders", PAID, "OrderPainted", Set.of());
        world.books("analytics-service").heard.add(Objects.requireNonNull(strange.id()));
    }

    private static void forgetGivingUp(World world) {
        var strange = world.plant("payments", NOBODY, "Poison", Set.of("order-service"));
        world.discard("order-service", strange);
        world.books("order-service").heard.remove(strange.id());
    }

    private static void parkAfterGivingUp(World world) {
        var strange = world.plant("payments", NOBODY, "Poison", Set.of("order-service"));
        world.discard("order-service", strange);
        world.park("order-service", strange);
    }

    private static void swap(World world) {
        swap(world, world.record("OrderPlaced", PAID), world.record("OrderConfirmed", PAID));
    }

    private static void swapPayments(World world) {
        swap(world, world.record("PaymentSucceeded", TAKEN_BACK), world.record("PaymentRefunded", TAKEN_BACK));
    }

    private static void swap(World world, TopicRecord one, TopicRecord other) {
        Collections.swap(world.records, world.records.indexOf(one), world.records.indexOf(other));
    }

    private static void scatter(World world) {
        var refund = world.record("PaymentRefunded", TAKEN_BACK);
        var elsewhere = new TopicRecord(
                new RecordPlace("payments", 1, 0), refund.key(), refund.id(), refund.type(), refund.time(), "", false);
        world.records.set(world.records.indexOf(refund), elsewhere);
    }
}
