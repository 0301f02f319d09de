package tidings.bench.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What Linux tells of a process ([proc(5)](https://man7.org/linux/man-pages/man5/proc.5.html)).
final class ProcessFile {
    private static final double TICKS_PER_SECOND = 100; // of every Linux that is not built otherwise (USER_HZ)
    private static final int USER_TIME = 11; // counted from the state, which follows the name
    private static final int TIMES = 4; // user and system, its own and those of its children that have ended
    private static final double KILOBYTES_PER_MEGABYTE = 1024;

    private ProcessFile() {}

    /// The seconds that processors have worked for a process, and for its children that have ended; 0 when it is gone.
    static double processorSeconds(long pid) {
        return read(pid, "stat").map(ProcessFile::seconds).orElse(0.0);
    }

    /// The megabytes that a process takes, of what it shares with others its part; 0 when it is gone.
    static double megabytes(long pid) {
        return read(pid, "smaps_rollup").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("Pss:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES_PER_MEGABYTE)
                .sum();
    }

    private static double seconds(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        var ticks = 0L;
        for (var i = 0; i < TIMES; i++) {
            ticks += Long.parseLong(fields[USER_TIME + i]);
        }
        return ticks / TICKS_PER_SECOND;
    }

    private static Optional<String> read(long pid, String file) {
        var path = Path.of("/proc/%d/%s".formatted(pid, file));
        try {
            return Optional.of(Files.readString(path, StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            if (Files.exists(path)) {
                throw new UncheckedIOException(gone);
            }
            return Optional.empty();
        }
    }
}
