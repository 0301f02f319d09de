package tidings.proof.faults;

import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import tidings.proof.journal.PostmenInterruption;

/// The interruptions of notification-service's postmen are noted for the checker: one may come between the mail
/// server's OK and the note of it, after which a letter is sent again.
public final class InterruptionNotes {
    /// The most intents that one instance of messaging has under way at a time.
    public static final int OF_AN_INSTANCE = 32;

    private static final Set<String> NEEDED = Set.of("notification-service", "postgres");

    private InterruptionNotes() {}

    /// Something that happens to a part at this moment interrupts those of one instance, if they need the part.
    public static void interruptedBy(Runnable strike, String part, FaultContext context) {
        var since = context.clock().instant();
        strike.run();
        interrupted(OF_AN_INSTANCE, since, part, context);
    }

    /// Strikes, and notes what was interrupted by it where it comes to something.
    public static <T> T interruptedBy(Supplier<T> strike, String part, FaultContext context) {
        var since = context.clock().instant();
        var result = strike.get();
        interrupted(OF_AN_INSTANCE, since, part, context);
        return result;
    }

    /// Notes that so many were interrupted at some moment since then.
    public static void interrupted(int postmen, Instant since, String part, FaultContext context) {
        if (NEEDED.contains(part)) {
            context.journal()
                    .interrupted(new PostmenInterruption(since, context.clock().instant(), postmen));
        }
    }
}
