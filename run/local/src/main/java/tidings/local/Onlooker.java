package tidings.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import tidings.local.apps.Jvm;
import tidings.local.process.Home;
import tidings.local.process.Program;

/// An onlooker lets `./tidings events --from-beginning` run beside a system. What it is told stands in its log.
public final class Onlooker {
    private static final String NAME = "onlooker";

    /// The command, which is on the class path of those who start a system.
    private static final String COMMAND = "tidings.command.Tidings";

    private final Home home;
    private final int offset;
    private final Program program;

    /// @param offset what is added to every port of the system
    Onlooker(Home home, int offset) {
        this.home = home;
        this.offset = offset;
        this.program = new Program(NAME, home);
    }

    public void start() {
        var command = Jvm.withHeap("192m").onThisClassPath().command(COMMAND, "events", "--from-beginning");
        program.start(
                command,
                Map.of("TIDINGS_HOME", home.directory().toString(), "TIDINGS_PORT_OFFSET", Integer.toString(offset)));
    }

    public boolean isRunning() {
        return program.isRunning();
    }

    /// The lines that the onlooker was ever told.
    public List<String> lines() {
        try {
            var all = Files.readAllBytes(home.log(NAME)); // it may end in the midst of a character
            return new String(all, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Ends the onlooker on the spot.
    public void stop() {
        program.kill();
    }
}
