package tidings.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tidings.provisioning.Trouble;

/// Commands of this machine that are run to their end.
public final class Commands {
    private Commands() {}

    /// Runs a command; throws [Trouble] with the end of the log when it fails.
    public static void run(String part, List<String> command, Path log) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new Trouble(
                        "%s could not be set up. The end of its log (%s):%n%s".formatted(part, log, Tail.of(log, 25)));
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /// Lets the command speak for itself. Returns its exit status.
    public static int run(List<String> command, Map<String, String> environment) {
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new Trouble("Interrupted.", e);
        }
    }
}
