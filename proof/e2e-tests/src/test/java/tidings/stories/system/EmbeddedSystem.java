package tidings.stories.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tidings.local.postgres.Database;
import tidings.local.process.Home;
import tidings.local.process.Program;
import tidings.provisioning.DatabaseServer;

/// Every part is a process of this machine. Where several JVMs tell stories side by side, each has a system of its own.
public record EmbeddedSystem(Home home, int offset, Command tidings) implements TheSystem {
    private static final int FIRST_OFFSET = 10_000;
    private static final int BETWEEN_OFFSETS = 3_000;
    private static final Path PREPARATION = Path.of("target/preparation.lock");

    static EmbeddedSystem started() {
        var number = Integer.getInteger("system.number", 1);
        var home = new Home(Path.of("target/system-" + number));
        var offset = FIRST_OFFSET + (number - 1) * BETWEEN_OFFSETS;
        var tidings = Command.tidings(environment(home, offset));
        tidings.runWhenThisProcessEnds("down", "-v");
        tidings.run("down", "-v");
        oneAfterTheOther(() -> tidings.run("up", "-d"));
        return new EmbeddedSystem(home, offset, tidings);
    }

    /// The first to come up lays the programs out, and has them trained, for all.
    private static void oneAfterTheOther(Runnable preparation) {
        try (var file = FileChannel.open(PREPARATION, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = file.lock()) {
            preparation.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> environment(Home home, int offset) {
        var environment = new HashMap<>(Command.FOR_STORIES);
        environment.put("TIDINGS_HOME", home.directory().toString());
        environment.put("TIDINGS_PORT_OFFSET", Integer.toString(offset));
        environment.put("TIDINGS_BUILT", "true"); // by the build that runs these stories
        environment.put("TIDINGS_TRAINING", training());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        return environment;
    }

    /// Whether the programs are trained, which pays only over many starts.
    private static String training() {
        return System.getenv().getOrDefault("TIDINGS_TRAINING", "off");
    }

    @Override
    public int port(int usual) {
        return offset + usual;
    }

    @Override
    public String secret(String name) {
        return home.secrets().read(name);
    }

    @Override
    public DatabaseServer serverOf(String database) {
        return new Database(home, port(15432)).server();
    }

    @Override
    public Map<String, Object> broker() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + port(19092));
    }

    @Override
    public void stop(String part) {
        tidings.run("stop", part);
    }

    @Override
    public void start(String part, Map<String, String> configuration) {
        tidings.with(configuration).run("start", part);
    }

    @Override
    public void add(String service) {
        start(service);
    }

    @Override
    public Command.Outcome rebuild(String service, boolean evenIfDifferent) {
        return evenIfDifferent
                ? tidings.outcomeOf("rebuild", service, "--replace")
                : tidings.outcomeOf("rebuild", service);
    }

    @Override
    public void kill(String part) {
        var process = ProcessHandle.of(processId(part)).orElseThrow();
        process.destroyForcibly();
        Patience.await(part + " has ended").until(() -> !Program.lives(process));
    }

    @Override
    public List<String> filesOfTheBrokerWith(String word) {
        return filesWith(word, home.data("kafka"));
    }

    @Override
    public List<String> logsWith(String word) {
        return filesWith(word, home.directory().resolve("logs"));
    }

    private static List<String> filesWith(String word, Path directory) {
        return new Command(List.of("sh", "-c"), Map.of())
                .says("grep -rslF -- '%s' %s || true".formatted(word, directory))
                .lines()
                .toList();
    }

    private long processId(String part) {
        return Long.parseLong(noteOf(part).split(" ", 2)[0]);
    }

    @Override
    public String incarnationOf(String part) {
        return noteOf(part)
                + (ProcessHandle.of(processId(part)).filter(Program::lives).isPresent() ? "" : ", dead");
    }

    private String noteOf(String part) {
        try {
            return Files.readString(home.directory().resolve("run").resolve(part))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
