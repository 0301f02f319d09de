package tidings.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A real Kafka broker as a process of its own, with the topics of every family of events.
/// It listens on two neighbouring ports, the second for its own use.
public final class Broker {
    public static final String NAME = "kafka";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Home home;
    private final int port;
    private final Program program;

    public Broker(Home home, int port) {
        this.home = home;
        this.port = port;
        this.program = new Program(NAME, home);
    }

    /// Returns when the topics are there.
    public void start() {
        var data = home.data(NAME);
        var ready = data.resolve("ready");
        try {
            Files.createDirectories(data);
            if (!program.isRunning()) {
                Files.deleteIfExists(ready);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        program.start(command(data), Map.of("MALLOC_ARENA_MAX", "2"));
        program.await(() -> Files.exists(ready), PATIENCE);
    }

    public void stop() {
        program.stop("TERM", Duration.ofSeconds(15));
    }

    /// A crash.
    public void kill() {
        program.kill();
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    private List<String> command(Path data) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-Xmx192m",
                "-Xss512k",
                "-Dlogback.configurationFile=tidings/local/logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerProcess.class.getName(),
                data.toString(),
                Integer.toString(port));
    }
}
