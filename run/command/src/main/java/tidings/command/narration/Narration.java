package tidings.command.narration;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tidings.events.wire.SafeText;
import tidings.provisioning.Trouble;

/// The telling of a story. Whatever goes wrong with it is said once and tried again: what is told of goes on.
public final class Narration {
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    /// A broker that is stopped together with everything else is not.
    private static final int WORTH_A_WORD = 3;

    private final Story story;
    private final Runnable precondition;
    private final PrintStream screen;
    private int failures;

    /// @param precondition throws [Trouble] when nobody can tell anything now
    public Narration(Story story, Runnable precondition, PrintStream screen) {
        this.story = story;
        this.precondition = precondition;
        this.screen = screen;
    }

    /// Tells for as long as somebody wants to know. Returns whether somebody still reads it.
    public boolean tell(BooleanSupplier wanted) {
        while (!screen.checkError()) {
            try {
                if (!wanted.getAsBoolean()) {
                    return true;
                }
                precondition.run();
                story.goOn(screen::println);
                succeeded();
            } catch (RuntimeException | Error failure) { // an error of the narrator is no reason to stop anything
                failed(failure);
            }
        }
        return false;
    }

    private void succeeded() {
        if (failures >= WORTH_A_WORD) {
            screen.println("The telling goes on.");
        }
        failures = 0;
    }

    private void failed(Throwable failure) {
        failures++;
        if (failures == WORTH_A_WORD) {
            screen.printf(
                    "Nothing can be told at the moment, and it is tried again; all else goes on. %s%n", why(failure));
        }
        if (!(failure instanceof Trouble)) {
            listenAnew();
        }
        LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
    }

    private void listenAnew() {
        try {
            story.pause();
        } catch (RuntimeException | Error _) {
            // it was of no use any more
        }
    }

    private static String why(Throwable failure) {
        return failure instanceof Trouble
                ? String.valueOf(failure.getMessage())
                : SafeText.brief("What went wrong: %s"
                        .formatted(failure)
                        .lines()
                        .findFirst()
                        .orElse(""));
    }
}
