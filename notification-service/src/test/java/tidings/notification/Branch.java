package tidings.notification;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tidings.events.UserId;

/// A [BranchOffice] that runs.
record Branch(Process process, PrintStream orders) implements AutoCloseable {
    static Branch open(Map<String, ?> settings, File log) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), BranchOffice.class.getName()));
        settings.forEach((name, value) -> command.add("--%s=%s".formatted(name, value)));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        return new Branch(process, new PrintStream(process.getOutputStream(), true, US_ASCII));
    }

    /// Has it write a letter to each of them, in one transaction.
    void welcome(Collection<UserId> customers) {
        orders.println(customers.stream().map(UserId::toString).collect(joining(" ")));
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void freeze() {
        signal("STOP");
    }

    void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("sh", "-c", "kill -s %s %d".formatted(name, process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
