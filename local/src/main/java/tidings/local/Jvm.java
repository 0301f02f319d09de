package tidings.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How a Java program of ours is run on a small machine: a small heap, the collector with the smallest footprint, and
/// the classes as a training run left them ([JEP 514](https://openjdk.org/jeps/514)), where there was one.
record Jvm(String heap, List<String> options) {
    static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    /// Those compile to the highest grade later than usual: at the start there are better uses for two processors.
    private static final List<String> MODEST = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xms24m",
            "-Xss512k",
            "-XX:Tier4InvocationThreshold=100000",
            "-XX:Tier4MinInvocationThreshold=20000",
            "-XX:Tier4CompileThreshold=300000",
            "-XX:Tier4BackEdgeThreshold=1000000",
            "-Xlog:disable",
            "-Xlog:all=error:stderr", // a cache that fits badly is no news
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0"); // the cache is mapped where it was made, so its pages need no patching

    static Jvm withHeap(String heap) {
        return new Jvm(heap, List.of());
    }

    Jvm with(String... more) {
        var all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new Jvm(heap, all);
    }

    /// Uses the cache if it is there. A cache that does not fit is ignored by the JVM.
    Jvm trainedBy(Path cache) {
        return Files.exists(cache) ? with("-XX:AOTCache=" + cache) : this;
    }

    List<String> command(String... program) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(MODEST);
        command.add("-Xmx" + heap);
        command.addAll(options);
        command.addAll(List.of(program));
        return command;
    }
}
