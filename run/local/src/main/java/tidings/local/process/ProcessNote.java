package tidings.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A note says which process a program is: its id, and when it started, because ids are used again.
record ProcessNote(Path file) {
    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

    void write(ProcessHandle process) throws IOException {
        Files.writeString(file, process.pid() + " " + startOf(process) + "\n");
    }

    /// The process, while it runs. A note that is just being written, or was cut short, is none.
    Optional<ProcessHandle> process() {
        try {
            var noted = Files.readString(file).strip().split(" ", 2);
            var startedAt = Instant.parse(noted[1]);
            return ProcessHandle.of(Long.parseLong(noted[0]))
                    .filter(Program::lives)
                    .filter(process -> isNear(startedAt, process));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private static boolean isNear(Instant startedAt, ProcessHandle process) {
        return Duration.between(startedAt, startOf(process)).abs().compareTo(CLOCK_STEP) <= 0;
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
