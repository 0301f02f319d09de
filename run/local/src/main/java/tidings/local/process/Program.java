package tidings.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import tidings.provisioning.Trouble;

/// A program that runs as a process of its own. It outlives the one that started it, and a [note][ProcessNote]
/// lets it be found by those who come later.
public final class Program {
    private final String name;
    private final ProcessNote note;
    private final Path log;

    public Program(String name, Home home) {
        this.name = name;
        this.note = new ProcessNote(home.processOf(name));
        this.log = home.log(name);
    }

    /// Starts the program, unless it runs already. What it prints is added to its log.
    public void start(List<String> command, Map<String, String> environment) {
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
            note.write(builder.start().toHandle());
        } catch (IOException e) {
            throw new Trouble("%s could not be started: %s".formatted(name, e.getMessage()), e);
        }
    }

    /// The process of the program, while it runs.
    public Optional<ProcessHandle> process() {
        return note.process();
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

    /// Asks the program to end, and ends it by force when it has not within that time.
    public void stop(String signal, Duration patience) {
        process().ifPresent(process -> {
            Signal.send(signal, process);
            if (!Polling.until(() -> !lives(process), patience)) {
                process.destroyForcibly();
            }
        });
        gone();
    }

    /// Ends the program on the spot, as a crash would.
    public void kill() {
        process().ifPresent(process -> {
            var children = process.descendants().toList();
            process.destroyForcibly();
            Polling.until(() -> children.stream().noneMatch(Program::lives), Duration.ofSeconds(5));
        });
        gone();
    }

    /// Lets the program stand still, as a machine does that is short of everything.
    public void freeze() {
        reach("STOP");
    }

    /// Lets the program go on as if nothing had been.
    public void thaw() {
        reach("CONT");
    }

    /// Returns when the condition has held once. Throws [Trouble] with the end of the log when the program ends before.
    public void await(BooleanSupplier ready, Duration patience) {
        var wasReady = new AtomicBoolean();
        var ended = Polling.until(
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
        Polling.until(() -> !isRunning(), Duration.ofSeconds(5));
        try {
            note.delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void reach(String signal) {
        if (process().filter(process -> Signal.send(signal, process)).isEmpty()) {
            throw new Trouble("%s does not run, so the signal %s did not reach it.".formatted(name, signal));
        }
    }
}
