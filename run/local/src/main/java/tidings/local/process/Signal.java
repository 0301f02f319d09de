package tidings.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A signal of Unix, such as `STOP`: Java itself sends none but those that end a process.
final class Signal {
    private Signal() {}

    /// Sends a signal, and says whether it has arrived.
    static boolean send(String signal, ProcessHandle process) {
        try {
            return new ProcessBuilder("sh", "-c", "kill -s %s %d".formatted(signal, process.pid()))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
