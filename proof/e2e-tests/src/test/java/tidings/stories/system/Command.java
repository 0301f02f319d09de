package tidings.stories.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tidings.rules.SourceTree;

/// A command that looks after one system.
public record Command(List<String> program, Map<String, String> environment) {
    /// The environment for stories: one asks as often as one likes, every event is held against its schema, and no hour
    /// until a letter is tried again that a stopped mail server did not answer.
    static final Map<String, String> FOR_STORIES = Map.of(
            "TIDINGS_RATE_USER", "0",
            "TIDINGS_RATE_ADDRESS", "0",
            "TIDINGS_VALIDATE", "true",
            "TIDINGS_MAIL_PAUSE", "5s");

    private static final Redirect NOTHING = Redirect.from(new File("/dev/null"));
    private static final Redirect LOG = Redirect.appendTo(new File("target/command.log"));

    /// The project's own.
    static Command tidings(Map<String, String> environment) {
        return new Command(List.of(SourceTree.ROOT.resolve("tidings").toString()), environment);
    }

    Command with(Map<String, String> more) {
        var all = new HashMap<>(environment);
        all.putAll(more);
        return new Command(program, all);
    }

    /// Returns when it has done its work.
    public void run(String... words) {
        var outcome = outcomeOf(words);
        assertThat(outcome.status)
                .as("exit status of %s, which said: %s", String.join(" ", words), outcome.words)
                .isZero();
    }

    /// How it ends, and what it has said by then.
    public Outcome outcomeOf(String... words) {
        return outcome(of(List.of(), words).redirectInput(NOTHING).redirectErrorStream(true));
    }

    /// What it answers. What it says besides is added to a log.
    public String says(String... words) {
        var outcome = outcome(of(List.of(), words).redirectInput(NOTHING).redirectError(LOG));
        assertThat(outcome.status).as("exit status of %s", List.of(words)).isZero();
        return outcome.words;
    }

    /// However it ends: a shell waits on a pipe that only the end of this process can close.
    void runWhenThisProcessEnds(String... words) {
        var lifeline = List.of("sh", "-c", "trap '' INT TERM HUP; cat > /dev/null; exec \"$@\"", "lifeline");
        var waiting = started(of(lifeline, words).redirectOutput(LOG).redirectErrorStream(true));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> finish(waiting)));
    }

    public record Outcome(int status, String words) {}

    private static Outcome outcome(ProcessBuilder command) {
        try {
            var process = started(command);
            var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void finish(Process waiting) {
        try {
            waiting.getOutputStream().close();
            waiting.waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ProcessBuilder of(List<String> prefix, String... words) {
        var command = new ArrayList<>(prefix);
        command.addAll(program);
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder;
    }

    private static Process started(ProcessBuilder command) {
        try {
            return command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
