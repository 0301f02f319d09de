package tidings.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tidings.local.Home;

/// The command `tidings`, for one system of its own.
record Command(Map<String, String> environment) {
    private static final Path SCRIPT = Path.of("../tidings");
    private static final File LOG = new File("target/command.log");

    Command(Home home, int portOffset) {
        this(Map.of(
                "TIDINGS_HOME", home.directory().toString(),
                "TIDINGS_PORT_OFFSET", Integer.toString(portOffset),
                "TIDINGS_BUILT", "true", // by the build that runs these stories
                "TIDINGS_TRAINING", "off", // which pays only over many starts
                "JAVA_HOME", System.getProperty("java.home")));
    }

    Command with(Map<String, String> more) {
        var all = new HashMap<>(environment);
        all.putAll(more);
        return new Command(all);
    }

    /// Returns when it has done its work. What it says is added to a log.
    void run(String... words) {
        try {
            var before = LOG.length();
            var status = start(List.of(), Redirect.from(new File("/dev/null")), words)
                    .waitFor();
            assertThat(status)
                    .as(() -> "exit status of tidings %s, which said: %s"
                            .formatted(String.join(" ", words), said(before)))
                    .isZero();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String said(long before) {
        try {
            return Files.readString(LOG.toPath()).substring(Math.toIntExact(before));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// However it ends: a shell waits on a pipe that only the end of this process can close.
    void runWhenThisProcessEnds(String... words) {
        var waiting = start(
                List.of("sh", "-c", "trap '' INT TERM HUP; cat > /dev/null; exec \"$@\"", "lifeline"),
                Redirect.PIPE,
                words);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> finish(waiting)));
    }

    private static void finish(Process waiting) {
        try {
            waiting.getOutputStream().close();
            waiting.waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process start(List<String> prefix, Redirect input, String... words) {
        var command = new ArrayList<>(prefix);
        command.add(SCRIPT.toString());
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command)
                .redirectInput(input)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(LOG));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
