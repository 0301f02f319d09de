package tidings.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tidings.local.Home;

/// The whole system, every part a process of its own, beside one that a developer may have running on the usual
/// ports. Starts once for all stories, and ends with this JVM.
record TheSystem(Home home, Command command) {
    private static final int PORT_OFFSET = 10_000;
    private static final Map<String, String> NO_RATE_LIMITS =
            Map.of("TIDINGS_RATE_USER", "0", "TIDINGS_RATE_ADDRESS", "0");
    private static final TheSystem RUNNING = started();

    static TheSystem running() {
        return RUNNING;
    }

    private static TheSystem started() {
        var home = new Home(Path.of("target/system"));
        var command = new Command(home, PORT_OFFSET).with(NO_RATE_LIMITS);
        command.runWhenThisProcessEnds("down", "-v");
        command.run("down", "-v");
        command.run("up", "-d");
        return new TheSystem(home, command);
    }

    static int port(int usual) {
        return PORT_OFFSET + usual;
    }

    static String url(int usualPort) {
        return "http://127.0.0.1:" + port(usualPort);
    }

    String secret(String name) {
        return home.secrets().read(name);
    }

    void stop(String part) {
        command.run("stop", part);
    }

    void start(String part) {
        command.run("start", part);
    }

    void start(String part, Map<String, String> configuration) {
        command.with(configuration).run("start", part);
    }

    void kill(String part) {
        var process = ProcessHandle.of(processId(part)).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private long processId(String part) {
        try {
            var note = Files.readString(home.directory().resolve("run").resolve(part));
            return Long.parseLong(note.strip().split(" ", 2)[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
