package tidings.proof.checker;

import static tidings.proof.checker.World.ANNA;
import static tidings.proof.checker.World.DECLINED;
import static tidings.proof.checker.World.NOBODY;
import static tidings.proof.checker.World.NOON;
import static tidings.proof.checker.World.PAID;
import static tidings.proof.checker.World.eventId;
import static tidings.proof.checker.World.id;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tidings.probes.mail.MailRefusal;
import tidings.proof.evidence.JourneyStep;
import tidings.proof.evidence.ObservedDeadLetter;
import tidings.proof.journal.DatabaseRestoration;

/// What faults leave behind where every promise was kept.
final class HarmlessThings {
    static final UUID FORGOTTEN = new UUID(NOON.toEpochMilli() << 16 | 0x7000, 42);

    private HarmlessThings() {}

    static Stream<Lie> all() {
        return Stream.of(
                Lie.of(
                        "an event was sent again",
                        world -> world.arrive(eventId("OrderPlaced", PAID), "orders", PAID, "OrderPlaced")),
                Lie.of("a request was never answered", world -> world.journal.asks("unanswered", ANNA)),
                Lie.of("an order was placed, and the answer was lost", HarmlessThings::placeWithoutAnswer),
                Lie.of(
                        "a letter was in somebody's hands who was interrupted, and was sent again",
                        HarmlessThings::sendTwice),
                Lie.of("as many letters were sent again as were in somebody's hands", HarmlessThings::sendThreeTwice),
                Lie.of("a letter was interrupted twice, and sent three times", HarmlessThings::sendThreeTimes),
                Lie.of(
                        "a letter was refused for good after it was said",
                        world -> world.refuse(
                                "order-confirmed", PAID, refused("Message", 554, "order-confirmed." + PAID))),
                Lie.of(
                        "a letter was refused for good before it was said",
                        world -> world.refuse("order-confirmed", PAID, refused("Recipient", 550, null))),
                Lie.of(
                        "a letter was refused for now, and came later",
                        world -> world.refusals.add(refused("Message", 451, "order-confirmed." + PAID))),
                Lie.of(
                        "a type that nobody knows was planted",
                        world -> world.plant("orders", NOBODY, "OrderPainted", Set.of())),
                Lie.of("a poison was planted and parked", HarmlessThings::parkPoison),
                Lie.of("random bytes were planted as a sign-up and parked", HarmlessThings::parkRandomBytes),
                Lie.of("an event waits behind a poison", HarmlessThings::queueBehindPoison),
                Lie.of("a poison was parked, and somebody gave it up", HarmlessThings::giveUpPoison),
                Lie.of("a poison was given up before it was heard", HarmlessThings::giveUpUnheard),
                Lie.of("a service was told to give up a poison, and did", HarmlessThings::giveUpAsTold),
                Lie.of("what was told was lost with a database, and told again", HarmlessThings::tellAgainAfterRestore),
                Lie.of("an order was accepted after the backup that was restored", HarmlessThings::forgetAnOrder),
                Lie.of("an order was forgotten, and its money is back", HarmlessThings::forgetAnOrderThatWasRefunded),
                Lie.of("a restored service told again what it had come to", HarmlessThings::confirmAgain));
    }

    static MailRefusal refused(String step, int code, @Nullable String letter) {
        return new MailRefusal(step, code, "anna@example.org", letter == null ? null : letter + "@tidings.example");
    }

    private static void placeWithoutAnswer(World world) {
        world.journal.asks("unanswered", ANNA);
        world.order(NOBODY, "unanswered", "CANCELLED");
        world.tell("order-service", "orders", NOBODY, "OrderPlaced");
        world.tell("order-service", "orders", NOBODY, "OrderCancelled");
        world.mail("order-cancelled", NOBODY);
    }

    private static void sendTwice(World world) {
        world.interruptPostmen(1, 1);
        world.mail("order-confirmed", PAID);
    }

    static void sendThreeTwice(World world) {
        world.interruptPostmen(3, 1);
        world.mail("welcome", ANNA);
        world.mail("order-confirmed", PAID);
        world.mail("order-cancelled", DECLINED);
    }

    private static void sendThreeTimes(World world) {
        sendTwice(world);
        sendTwice(world);
    }

    private static void parkPoison(World world) {
        var poison = world.plant("payments", NOBODY, "PaymentSucceeded", Set.of("order-service"));
        var id = Objects.requireNonNull(poison.id());
        world.park("order-service", poison);
        world.books("analytics-service").heard.add(id);
        world.books("notification-service").heard.add(id);
        world.journeys.add(new JourneyStep(NOBODY.toString(), id, "PaymentSucceeded"));
    }

    static void queueBehindPoison(World world) {
        parkPoison(world);
        var behind = id("behind");
        world.tellAs(behind, "payment-service", "payments", NOBODY, "PaymentSucceeded");
        world.books("order-service").heard.remove(behind);
        world.park("order-service", world.records.getLast());
    }

    private static void giveUpPoison(World world) {
        parkPoison(world);
        world.discard("order-service", world.records.getLast());
    }

    private static void giveUpUnheard(World world) {
        parkPoison(world);
        var books = world.books("order-service");
        var place = books.parked.removeLast().place();
        books.discarded.add(new ObservedDeadLetter(place, null, null, "it takes too much memory"));
    }

    private static void giveUpAsTold(World world) {
        giveUpPoison(world);
        world.tellToGiveUp("order-service", world.planted());
    }

    private static void tellAgainAfterRestore(World world) {
        world.forgetTelling("PaymentSucceeded", PAID);
        restore("payment-service", world);
        world.tellAs(id("again"), "payment-service", "payments", PAID, "PaymentSucceeded");
    }

    private static void forgetAnOrder(World world) {
        forget(FORGOTTEN, 0, world);
        world.park("order-service", world.records.getLast());
    }

    private static void forgetAnOrderThatWasRefunded(World world) {
        forget(FORGOTTEN, 3800, world);
    }

    /// Forgets an order that was paid: nobody knows anything of it but what others have heard.
    static void forget(UUID order, long refunded, World world) {
        restore("order-service", world);
        world.journal.asks("forgotten", ANNA);
        world.journal.answered("forgotten", 202, order);
        world.tell("order-service", "orders", order, "OrderPlaced");
        world.forgetTelling("OrderPlaced", order);
        world.tell("payment-service", "payments", order, "PaymentSucceeded");
        world.charge(order, 3800, "eur", refunded);
        world.books("order-service").heard.remove(eventId("PaymentSucceeded", order));
    }

    private static void confirmAgain(World world) {
        restore("order-service", world);
        world.forgetTelling("OrderConfirmed", PAID);
        world.tellAs(id("again"), "order-service", "orders", PAID, "OrderConfirmed");
    }

    private static void restore(String service, World world) {
        world.journal.restored(new DatabaseRestoration(service, NOON.minusSeconds(60), NOON.plusSeconds(60)));
    }

    private static void parkRandomBytes(World world) {
        var hearers = Set.of("payment-service", "notification-service", "analytics-service");
        var poison = world.plant("users", NOBODY, "UserSignedUp", hearers);
        hearers.forEach(service -> world.park(service, poison));
    }
}
