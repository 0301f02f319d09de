package tidings.local.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tidings.local.apps.Apps;
import tidings.local.apps.Jvm;
import tidings.local.process.Home;
import tidings.local.process.Program;
import tidings.local.supervision.Part;
import tidings.local.supervision.Tier;

/// A real Kafka broker as a process of its own, with the topics of every family of events.
/// It listens on two neighbouring ports, the second for its own use.
public final class Broker implements Part {
    public static final String NAME = "kafka";
    private static final String HEAP = "192m";

    private final Home home;
    private final int port;
    private final Jvm jvm;
    private final Program program;

    public Broker(Home home, int port) {
        this(home, port, Jvm.withHeap(HEAP));
    }

    public Broker(Home home, int port, Apps apps) {
        this(home, port, apps.jvm(NAME, HEAP));
    }

    private Broker(Home home, int port, Jvm jvm) {
        this.home = home;
        this.port = port;
        this.jvm = jvm;
        this.program = new Program(NAME, home);
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, port + 1);
    }

    @Override
    public Tier tier() {
        return Tier.SURROUNDINGS;
    }

    @Override
    public Program program() {
        return program;
    }

    @Override
    public void launch() {
        try {
            Files.createDirectories(home.data(NAME));
            if (!program.isRunning()) {
                Files.deleteIfExists(ready());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var command = jvm.with(Jvm.LOGGING)
                .onThisClassPath()
                .command(BrokerProcess.class.getName(), home.data(NAME).toString(), Integer.toString(port));
        program.start(command, Jvm.ENVIRONMENT);
    }

    /// Whether the topics are there.
    @Override
    public boolean isReady() {
        return Files.exists(ready());
    }

    private Path ready() {
        return home.data(NAME).resolve("ready");
    }
}
