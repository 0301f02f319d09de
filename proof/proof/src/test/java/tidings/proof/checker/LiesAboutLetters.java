package tidings.proof.checker;

import static tidings.proof.checker.HarmlessThings.refused;
import static tidings.proof.checker.World.ANNA;
import static tidings.proof.checker.World.NOBODY;
import static tidings.proof.checker.World.PAID;
import static tidings.proof.checker.World.TAKEN_BACK;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tidings.probes.mail.DeliveredMail;
import tidings.probes.mail.DeliveredMail.Recipient;

/// About what was mailed.
final class LiesAboutLetters {
    private LiesAboutLetters() {}

    static Stream<Lie> all() {
        return Stream.of(
                Lie.of(
                        "a welcome did not arrive",
                        world -> burn(world, "welcome", ANNA),
                        "I5 LOST: The letter welcome." + ANNA),
                Lie.of(
                        "a confirmation did not arrive",
                        world -> burn(world, "order-confirmed", PAID),
                        "I5 LOST: The letter order-confirmed." + PAID),
                Lie.of(
                        "a refund was not written about",
                        world -> burn(world, "payment-refunded", TAKEN_BACK),
                        "I5 LOST: The letter payment-refunded." + TAKEN_BACK),
                Lie.of(
                        "a letter was sent twice",
                        world -> world.mail("order-confirmed", PAID),
                        "I5 DOUBLED: The letter order-confirmed.%s@tidings.example was sent 2 times".formatted(PAID)),
                Lie.of(
                        "more letters were sent twice than were in somebody's hands",
                        LiesAboutLetters::sendOneMoreTwice,
                        "I5 DOUBLED: The letter order-cancelled.%s@tidings.example was sent 2 times"
                                .formatted(TAKEN_BACK)),
                Lie.of(
                        "a letter was interrupted once, and sent three times",
                        world -> sendAgain(2, 1, world),
                        "I5 DOUBLED: The letter order-confirmed.%s@tidings.example was sent 3 times".formatted(PAID)),
                Lie.of(
                        "a letter was sent as often again as letters were in somebody's hands",
                        world -> sendAgain(32, 1, world),
                        "I5 DOUBLED: The letter order-confirmed.%s@tidings.example was sent 33 times".formatted(PAID)),
                Lie.of(
                        "a letter was sent twice that was not written yet when letters were interrupted",
                        world -> sendAgain(1, -1, world),
                        "I5 DOUBLED: The letter order-confirmed." + PAID),
                Lie.of(
                        "a letter was sent twice that had left when letters were interrupted",
                        world -> sendAgain(1, 3, world),
                        "I5 DOUBLED: The letter order-confirmed." + PAID),
                Lie.of(
                        "a letter that was refused for now did not arrive",
                        world -> world.refuse("welcome", ANNA, refused("Recipient", 450, null)),
                        "I5 LOST: The letter welcome." + ANNA),
                Lie.of(
                        "a letter did not arrive while the shop was refused",
                        world -> world.refuse("welcome", ANNA, refused("Sender", 550, null)),
                        "I5 LOST: The letter welcome." + ANNA),
                Lie.of(
                        "of two missing letters one was refused",
                        LiesAboutLetters::loseOneMore,
                        "I5 LOST: The letter order-confirmed." + PAID),
                Lie.of(
                        "a letter is missing, and another one was refused that has arrived",
                        LiesAboutLetters::loseAnother,
                        "I5 LOST: The letter welcome." + ANNA),
                Lie.of(
                        "a letter was given up as refused, and the mail server knows nothing of it",
                        world -> giveUp("the mail server refuses it for good: 550 to RCPT TO", world),
                        "I5 LOST: The letter welcome." + ANNA),
                Lie.of(
                        "a letter was refused for good, and given up for another reason",
                        LiesAboutLetters::giveUpForAnotherReason,
                        "I5 LOST: The letter welcome." + ANNA),
                Lie.of(
                        "a letter was offered time and again although it was refused for good",
                        LiesAboutLetters::offerTimeAndAgain,
                        "I5 DOUBLED: The letter welcome.%s@tidings.example was handed over time and again"
                                .formatted(ANNA)),
                Lie.of(
                        "a letter is about nothing",
                        world -> world.mail("order-cancelled", NOBODY),
                        "I5 UNACCOUNTED: The letter order-cancelled." + NOBODY),
                Lie.of(
                        "a letter went to somebody else",
                        LiesAboutLetters::misdirect,
                        "I5 WRONG: The letter order-confirmed.%s@tidings.example went to".formatted(PAID)));
    }

    private static void burn(World world, String kind, UUID about) {
        world.mails.removeIf(mail -> mail.messageId().startsWith(kind + "." + about));
    }

    private static void sendOneMoreTwice(World world) {
        HarmlessThings.sendThreeTwice(world);
        world.mail("order-cancelled", TAKEN_BACK);
    }

    private static void sendAgain(int times, int secondsPastNoon, World world) {
        world.interruptPostmen(32, secondsPastNoon);
        IntStream.range(0, times).forEach(_ -> world.mail("order-confirmed", PAID));
    }

    private static void giveUp(String why, World world) {
        burn(world, "welcome", ANNA);
        world.giveUp("welcome", ANNA, why);
    }

    private static void giveUpForAnotherReason(World world) {
        world.refuse("welcome", ANNA, refused("Data", 554, null));
        world.giveUp("welcome", ANNA, "the customer was erased");
    }

    private static void loseAnother(World world) {
        world.refusals.add(refused("Recipient", 550, null));
        burn(world, "welcome", ANNA);
    }

    private static void loseOneMore(World world) {
        world.refuse("welcome", ANNA, refused("Data", 554, null));
        burn(world, "order-confirmed", PAID);
    }

    private static void offerTimeAndAgain(World world) {
        for (var i = 0; i < 3; i++) {
            world.refuse("welcome", ANNA, refused("Message", 554, "welcome." + ANNA));
        }
    }

    private static void misdirect(World world) {
        burn(world, "order-confirmed", PAID);
        var bob = List.of(new Recipient("bob@example.org"));
        world.mails.add(new DeliveredMail("", "order-confirmed.%s@tidings.example".formatted(PAID), "", bob));
    }
}
