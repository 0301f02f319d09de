package tidings.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import tidings.provisioning.Trouble;

/// A program that runs as a process of its own. It outlives whoever started it, and its id is written down together
/// with when it started (ids are used again), so that it is found by whoever comes later.
public final class Program {
    private static final Duration CLOCK_STEP = Duration.ofSeconds(2);

    private final String name;
    private final Path note;
    private final Path log;

    Program(String name, Home home) {
        this.name = name;
        this.note = home.processOf(name);
        this.log = home.log(name);
    }

    /// Starts it, unless it runs already. What it prints is added to its log.
    void start(List<String> command, Map<String, String> environment) {
        if (isRunning()) {
            return;
        }
        var detached = new ArrayList<>(Detached.prefix());
        detached.addAll(command);
        var builder = new ProcessBuilder(detached)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            var process = builder.start().toHandle();
            Files.writeString(note, process.pid() + " " + startOf(process) + "\n");
        } catch (IOException e) {
            throw new Trouble("%s could not be started: %s".formatted(name, e.getMessage()), e);
        }
    }

    /// The process, while it runs. A note that is just being written, or was cut short, is none.
    public Optional<ProcessHandle> process() {
        try {
            var noted = Files.readString(note).strip().split(" ", 2);
            var startedAt = Instant.parse(noted[1]);
            return ProcessHandle.of(Long.parseLong(noted[0]))
                    .filter(Program::lives)
                    .filter(process -> near(startOf(process), startedAt));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    public boolean isRunning() {
        return process().isPresent();
    }

    /// Whether a process has not ended. One that has, but whose parent has not taken note of it yet (a zombie), is
    /// still alive to the JVM; Linux says so in the process's file.
    public static boolean lives(ProcessHandle process) {
        return process.isAlive() && !isZombie(process);
    }

    private static boolean isZombie(ProcessHandle process) {
        try {
            var file = Path.of("/proc/%d/stat".formatted(process.pid()));
            var stat = Files.readString(file, StandardCharsets.ISO_8859_1);
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException _) { // it is gone, or this is no Linux
            return false;
        }
    }

    /// Asks it to end, and ends it by force when it has not within that time.
    void stop(String signal, Duration patience) {
        process().ifPresent(process -> {
            send(signal, process);
            if (!Patience.until(() -> !lives(process), patience)) {
                process.destroyForcibly();
            }
        });
        gone();
    }

    /// Ends it on the spot, as a crash would.
    void kill() {
        process().ifPresent(process -> {
            var children = process.descendants().toList();
            process.destroyForcibly();
            Patience.until(() -> children.stream().noneMatch(Program::lives), Duration.ofSeconds(5));
        });
        gone();
    }

    /// Lets it stand still, as a machine does that is short of everything.
    void freeze() {
        reach("STOP");
    }

    /// Lets it go on as if nothing had been.
    void thaw() {
        reach("CONT");
    }

    /// Returns when the condition has held once. Throws [Trouble] with the end of the log when the program ends before.
    void await(BooleanSupplier ready, Duration patience) {
        var wasReady = new AtomicBoolean();
        var ended = Patience.until(
                () -> {
                    wasReady.set(ready.getAsBoolean());
                    return wasReady.get() || !isRunning();
                },
                patience);
        if (!wasReady.get()) {
            throw new Trouble("%s %s. The end of its log (%s):%n%s"
                    .formatted(
                            name,
                            ended ? "ended while starting" : "is not ready after " + patience.toSeconds() + " s",
                            log,
                            Tail.of(log, 25)));
        }
    }

    private void gone() {
        Patience.until(() -> !isRunning(), Duration.ofSeconds(5));
        try {
            Files.deleteIfExists(note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void reach(String signal) {
        if (process().filter(process -> send(signal, process)).isEmpty()) {
            throw new Trouble("%s does not run, so the signal %s did not reach it.".formatted(name, signal));
        }
    }

    /// Whether it has arrived.
    private static boolean send(String signal, ProcessHandle process) {
        try {
            return new ProcessBuilder("sh", "-c", "kill -s %s %d".formatted(signal, process.pid()))
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private static boolean near(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(CLOCK_STEP) <= 0;
    }
}
