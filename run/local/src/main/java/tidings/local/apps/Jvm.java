package tidings.local.apps;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How a Java program of ours is run on a small machine: a small heap, the collector with the smallest footprint, and
/// the classes as a training run left them ([JEP 514](https://openjdk.org/jeps/514)), where there was one.
public record Jvm(String heap, List<String> options) {
    public static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    /// The configuration of the log, for a program that brings none of its own.
    public static final String LOGGING = "-Dlogback.configurationFile=tidings/local/logback.xml";

    /// The options of a JVM that takes little. The JVMs in containers read the same file, as it is.
    private static final List<String> MODEST = read("/tidings/local/jvm.options");

    public static Jvm withHeap(String heap) {
        return new Jvm(heap, List.of());
    }

    public Jvm with(String... more) {
        var all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new Jvm(heap, all);
    }

    /// Uses the cache if it is there. A cache that does not fit is ignored by the JVM.
    Jvm trainedBy(Path cache) {
        return Files.exists(cache) ? with("-XX:AOTCache=" + cache) : this;
    }

    /// Has the program found where this JVM finds its own.
    public Jvm onThisClassPath() {
        return with("-cp", System.getProperty("java.class.path"));
    }

    public List<String> command(String... program) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(MODEST);
        command.add("-Xmx" + heap);
        command.addAll(options);
        command.addAll(List.of(program));
        return command;
    }

    private static List<String> read(String file) {
        try (var options = Objects.requireNonNull(Jvm.class.getResourceAsStream(file))) {
            return new String(options.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("-"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
