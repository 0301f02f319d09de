package tidings.command.terminal;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import org.jspecify.annotations.Nullable;

/// The reader of what this program writes may go away. A program notices by itself only when it writes the next time,
/// so that `tidings events | head` would wait for an event that nobody wants to hear of.
///
/// GNU's `tail` notices at once, and dies of it. It ends together with this program. Where there is another
/// `tail`, which ends at once without a result, nobody is taken to be gone.
public final class OutputReader implements AutoCloseable {
    private static final int DIED_OF_A_BROKEN_PIPE = 128 + 13;

    private final @Nullable Process watch;

    /// @param output what is read by them
    OutputReader(Redirect output) {
        this.watch = watch(output);
    }

    /// The reader of this program's output.
    public static OutputReader here() {
        return new OutputReader(Redirect.INHERIT);
    }

    public boolean isThere() {
        return watch == null || watch.isAlive() || watch.exitValue() != DIED_OF_A_BROKEN_PIPE;
    }

    private static @Nullable Process watch(Redirect output) {
        var mine = "--pid=" + ProcessHandle.current().pid();
        try {
            return new ProcessBuilder("tail", mine, "-f", "/dev/null")
                    .redirectOutput(output)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException _) {
            return null;
        }
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.destroy();
        }
    }
}
