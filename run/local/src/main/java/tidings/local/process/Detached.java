package tidings.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A detached process has a session of its own, so that Ctrl-C in the terminal reaches the command alone, which then
/// stops the parts in order.
final class Detached {
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private Detached() {}

    /// What to write before a command. Neither way changes the process id.
    static List<String> prefix() {
        return Files.isExecutable(SETSID)
                ? List.of(SETSID.toString())
                : List.of("perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV", "--"); // macOS has no setsid
    }
}
