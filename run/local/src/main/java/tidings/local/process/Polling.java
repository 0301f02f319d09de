package tidings.local.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Polling waits for something that only looking at it can tell.
public final class Polling {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Polling() {}

    /// Whether the condition came true within that time.
    public static boolean until(BooleanSupplier condition, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
