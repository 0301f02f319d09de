package tidings.local.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tidings.local.process.Home;
import tidings.local.process.Program;
import tidings.provisioning.Trouble;

/// Background training goes on beside a system that runs, so that its programs start fast the next time: on a second
/// system, at the lowest priority, and only for as long as the first one runs. What it does not come to is learnt
/// beside the next.
public final class BackgroundTraining {
    private static final String NAME = "training";
    private static final List<String> LOWEST_PRIORITY = List.of("nice", "-n", "19");
    private static final long KILOBYTES_NEEDED = 3L << 20;
    private static final Path MEMORY = Path.of("/proc/meminfo");

    private final Program program;
    private final Path memory;

    public BackgroundTraining(Home home) {
        this(home, MEMORY);
    }

    BackgroundTraining(Home home, Path memory) {
        this.program = new Program(NAME, home);
        this.memory = memory;
    }

    /// Lets this command teach the programs. Returns whether it has begun: it does not where memory is short, and
    /// its failure is none of the system's.
    public boolean begin(List<String> command, Map<String, String> environment) {
        if (available(memory) < KILOBYTES_NEEDED) {
            return false;
        }
        end(); // one that was left behind
        try {
            program.start(
                    List.of(LOWEST_PRIORITY, command).stream()
                            .flatMap(List::stream)
                            .toList(),
                    environment);
            return true;
        } catch (Trouble _) {
            return false;
        }
    }

    /// Ends the learning on the spot.
    public void end() {
        program.kill();
    }

    /// The available memory in kilobytes; as much as one likes where nobody says it.
    static long available(Path memory) {
        try (var lines = Files.lines(memory)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        } catch (IOException _) {
            return Long.MAX_VALUE;
        }
    }
}
