package tidings.command.lifecycle;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import tidings.command.terminal.AnsiStyle;
import tidings.local.supervision.Part;
import tidings.local.supervision.Progress;

/// The screen shows how starting and stopping get on: a line for each part that is done, and on a terminal a last
/// line that says what is still awaited.
final class Screen implements Progress {
    private static final String ERASE_LINE = "\r\u001b[K";

    private final Set<String> awaited = new LinkedHashSet<>();

    @Override
    public synchronized void starting(Part part) {
        awaited.add(part.name());
        showAwaited();
    }

    @Override
    public synchronized void ready(Part part, Duration took) {
        done(part, "ready in %.1f s".formatted(took.toMillis() / 1000.0));
    }

    @Override
    public synchronized void stopping(Part part) {
        awaited.add(part.name());
        showAwaited();
    }

    @Override
    public synchronized void stopped(Part part) {
        done(part, "stopped");
    }

    private void done(Part part, String how) {
        awaited.remove(part.name());
        erase();
        System.out.printf("  %-22s %s%n", part.name(), how);
        showAwaited();
    }

    private void showAwaited() {
        if (AnsiStyle.isTerminal()) {
            erase();
            System.out.print(awaited.isEmpty() ? "" : AnsiStyle.DIM.on("  … " + String.join(", ", awaited)));
            System.out.flush();
        }
    }

    private static void erase() {
        if (AnsiStyle.isTerminal()) {
            System.out.print(ERASE_LINE);
        }
    }
}
