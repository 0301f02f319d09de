package tidings.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/// The lifeline ties everything in a temporary home to this JVM: however the JVM ends, kill -9 included, its parts
/// end too and the home is deleted. A shell waits on a pipe that only the JVM's end can close.
public final class Lifeline {
    private static final String AFTERWARDS = """
            cat > /dev/null
            cd "$1" || exit
            for note in run/*; do
                read -r pid _ < "$note" && case $note in
                    */postgres) kill -s QUIT "$pid" ;;
                    *) kill -s KILL "$pid" ;;
                esac
            done
            sleep 1
            rm -rf "$1"
            """;

    private Lifeline() {}

    /// A home in the temporary directory that does not outlive this JVM.
    public static Home temporaryHome() {
        try {
            var home = new Home(Files.createTempDirectory("tidings"));
            var command = new ArrayList<>(Detached.prefix());
            command.addAll(
                    List.of("sh", "-c", AFTERWARDS, "lifeline", home.directory().toString()));
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
