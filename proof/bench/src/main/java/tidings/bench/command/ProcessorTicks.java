package tidings.bench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The ticks that all processors have counted, as Linux tells them.
///
/// @param idle those in which there was nothing to do
record ProcessorTicks(long all, long idle) {
    private static final Path FILE = Path.of("/proc/stat");
    private static final int IDLE = 3; // after those of users, of those who are nice, and of the system

    static boolean areTold() {
        return Files.exists(FILE);
    }

    static ProcessorTicks now() throws IOException {
        var ticks = Stream.of(Files.readAllLines(FILE).getFirst().split(" +", -1))
                .skip(1)
                .map(Long::valueOf)
                .toList();
        return new ProcessorTicks(ticks.stream().mapToLong(it -> it).sum(), ticks.get(IDLE));
    }

    /// The share of the ticks since then in which there was something to do: from 0 to 1.
    double busySince(ProcessorTicks before) {
        return 1 - (double) (idle - before.idle) / (all - before.all);
    }
}
